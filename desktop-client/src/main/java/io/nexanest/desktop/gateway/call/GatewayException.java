package io.nexanest.desktop.gateway.call;

import io.nexanest.kernel.reason.Code;
import io.nexanest.kernel.reason.Kind;
import io.nexanest.kernel.reason.Reason;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;

/** A call that was refused, or whose answer did not come. */
public final class GatewayException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Reason reason;
  private final transient List<FieldViolation> violations;
  private final transient Map<String, String> metadata;

  public GatewayException(
      Reason reason, String text, List<FieldViolation> violations, Map<String, String> metadata) {
    super(text);
    this.reason = reason;
    this.violations = List.copyOf(violations);
    this.metadata = Map.copyOf(metadata);
  }

  public static GatewayException of(Reason reason, String text) {
    return new GatewayException(reason, text, List.of(), Map.of());
  }

  /** What a completion stage reports, unwrapped; anything unforeseen is a bug. */
  public static GatewayException from(Throwable error) {
    Throwable cause = error;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause instanceof GatewayException known
        ? known
        : of(Reason.BUG, cause.getClass().getSimpleName() + ": " + cause.getMessage());
  }

  public Reason reason() {
    return reason;
  }

  public Kind kind() {
    return reason.kind();
  }

  public List<FieldViolation> violations() {
    return violations;
  }

  public Map<String, String> metadata() {
    return metadata;
  }

  /** The text for a person. */
  public String text() {
    String message = getMessage();
    return message == null || message.isBlank() ? reason.name() : message;
  }

  /** Whether the call may have had its effect although no answer came. */
  public boolean outcomeUnknown() {
    return reason == Reason.CONFLICT_RETRY
        || reason.code() == Code.DEADLINE_EXCEEDED
        || reason.code() == Code.UNAVAILABLE
        || reason.code() == Code.CANCELLED;
  }

  /**
   * Whether the refusal was made where request ids are known, so that it also says that no earlier
   * try under the same id had its effect.
   */
  public boolean settlesRequest() {
    return switch (reason.code()) {
      case INVALID_ARGUMENT, NOT_FOUND, ALREADY_EXISTS, FAILED_PRECONDITION -> true;
      case ABORTED -> reason != Reason.CONFLICT_RETRY;
      case PERMISSION_DENIED,
          UNAUTHENTICATED,
          RESOURCE_EXHAUSTED,
          UNAVAILABLE,
          DEADLINE_EXCEEDED,
          CANCELLED,
          UNIMPLEMENTED,
          INTERNAL -> false;
    };
  }
}
