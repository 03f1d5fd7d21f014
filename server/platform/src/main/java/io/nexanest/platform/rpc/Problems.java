package io.nexanest.platform.rpc;

import com.google.protobuf.Any;
import com.google.protobuf.Duration;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.PreconditionFailure;
import com.google.rpc.QuotaFailure;
import com.google.rpc.ResourceInfo;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.nexanest.kernel.reason.Code;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.wire.MalformedValue;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;

/** Problems as {@code google.rpc.Status}: ErrorInfo always, one further detail by its code. */
public final class Problems {
  public static final String DOMAIN = "nexanest.io";

  /** The metadata that says when to try again. */
  public static final String RETRY_AFTER_MS = "retry_after_ms";

  private static final System.Logger LOG = System.getLogger("nexanest.rpc");

  private Problems() {}

  /** The status that goes over the wire. */
  public static Status status(Problem problem) {
    Status.Builder status = Status.newBuilder()
        .setCode(problem.reason().code().number())
        .setMessage(problem.getMessage() == null ? "" : problem.getMessage())
        .addDetails(Any.pack(ErrorInfo.newBuilder()
            .setReason(problem.reason().name())
            .setDomain(DOMAIN)
            .putAllMetadata(problem.metadata())
            .build()));
    detail(problem, status);
    return status.build();
  }

  /** The exception that ends a call with that status. */
  public static StatusRuntimeException exception(Problem problem) {
    return StatusProto.toStatusRuntimeException(status(problem));
  }

  /** The same for anything that was thrown; a bug is logged with the call's id, and told as such. */
  public static StatusRuntimeException exception(Throwable e, String callId) {
    if (e instanceof Problem problem) {
      if (problem.getCause() != null) {
        LOG.log(Level.WARNING, problem.reason() + " in call " + callId, problem.getCause());
      }
      return exception(problem);
    }
    if (e instanceof MalformedValue malformed) {
      String text = malformed.getMessage() == null ? "malformed" : malformed.getMessage();
      Reason reason = malformed.tooPrecise() ? Reason.DECIMAL_TOO_PRECISE : Reason.FIELD_INVALID;
      return exception(new Problem(reason, text));
    }
    if (e instanceof StatusRuntimeException status) {
      Optional<StatusRuntimeException> known = ofPeer(status);
      if (known.isPresent()) {
        return known.get();
      }
    }
    LOG.log(Level.ERROR, "incident " + callId, e);
    return exception(new Problem(
        Reason.BUG, "something went wrong here; incident " + callId, Map.of("incident", callId)));
  }

  /** What a peer refused with; what the transport says of it by itself is given its reason. */
  private static Optional<StatusRuntimeException> ofPeer(StatusRuntimeException e) {
    Status status = StatusProto.fromThrowable(e);
    if (status != null && status.getDetailsCount() > 0) {
      return Optional.of(e);
    }
    return switch (e.getStatus().getCode()) {
      case DEADLINE_EXCEEDED ->
        Optional.of(exception(
            new Problem(Reason.DEADLINE_SPENT, "a peer did not answer in the call's time")));
      case CANCELLED ->
        Optional.of(exception(new Problem(Reason.CALL_CANCELLED, "the caller has gone")));
      case UNAVAILABLE ->
        Optional.of(exception(new Problem(Reason.PEER_UNREACHABLE, "a peer can't be reached")));
      default -> Optional.empty();
    };
  }

  private static void detail(Problem problem, Status.Builder status) {
    if (!problem.violations().isEmpty()) {
      status.addDetails(Any.pack(badRequest(problem)));
      return;
    }
    Code code = problem.reason().code();
    String text = problem.getMessage() == null ? "" : problem.getMessage();
    switch (code) {
      case NOT_FOUND, ALREADY_EXISTS ->
        status.addDetails(Any.pack(ResourceInfo.newBuilder()
            .setResourceName(problem.metadata().getOrDefault("resource", ""))
            .setDescription(text)
            .build()));
      case FAILED_PRECONDITION ->
        status.addDetails(Any.pack(PreconditionFailure.newBuilder()
            .addViolations(PreconditionFailure.Violation.newBuilder()
                .setType(problem.reason().name())
                .setSubject(problem.metadata().getOrDefault("resource", ""))
                .setDescription(text))
            .build()));
      case RESOURCE_EXHAUSTED -> {
        status.addDetails(Any.pack(QuotaFailure.newBuilder()
            .addViolations(QuotaFailure.Violation.newBuilder()
                .setSubject(
                    problem.metadata().getOrDefault("quota", problem.reason().name()))
                .setDescription(text))
            .build()));
        if (problem.metadata().containsKey(RETRY_AFTER_MS)) {
          status.addDetails(Any.pack(retry(problem.metadata().get(RETRY_AFTER_MS))));
        }
      }
      case ABORTED, UNAVAILABLE ->
        status.addDetails(Any.pack(retry(problem.metadata().getOrDefault(RETRY_AFTER_MS, "200"))));
      case CANCELLED,
          INVALID_ARGUMENT,
          DEADLINE_EXCEEDED,
          PERMISSION_DENIED,
          UNIMPLEMENTED,
          INTERNAL,
          UNAUTHENTICATED -> {}
    }
  }

  private static RetryInfo retry(String afterMs) {
    long ms = Long.parseLong(afterMs);
    return RetryInfo.newBuilder()
        .setRetryDelay(
            Duration.newBuilder().setSeconds(ms / 1_000).setNanos((int) (ms % 1_000) * 1_000_000))
        .build();
  }

  private static BadRequest badRequest(Problem problem) {
    BadRequest.Builder bad = BadRequest.newBuilder();
    for (FieldViolation violation : problem.violations()) {
      bad.addFieldViolations(BadRequest.FieldViolation.newBuilder()
          .setField(violation.field())
          .setReason(violation.reason().name())
          .setDescription(violation.text()));
    }
    return bad.build();
  }
}
