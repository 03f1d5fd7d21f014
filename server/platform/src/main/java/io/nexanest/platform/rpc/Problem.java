package io.nexanest.platform.rpc;

import io.nexanest.kernel.reason.Reason;
import java.util.List;
import java.util.Map;

/** A refusal on its way to the caller: a reason, a sentence, and every figure of the sentence. */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Reason reason;
  private final transient Map<String, String> metadata;
  private final transient List<FieldViolation> violations;

  public Problem(Reason reason, String text) {
    this(reason, text, Map.of());
  }

  public Problem(Reason reason, String text, Map<String, String> metadata) {
    super(text);
    this.reason = reason;
    this.metadata = Map.copyOf(metadata);
    this.violations = List.of();
  }

  public Problem(Reason reason, String text, Map<String, String> metadata, Throwable cause) {
    super(text, cause);
    this.reason = reason;
    this.metadata = Map.copyOf(metadata);
    this.violations = List.of();
  }

  private Problem(Reason reason, String text, List<FieldViolation> violations) {
    super(text);
    this.reason = reason;
    this.metadata = Map.of();
    this.violations = List.copyOf(violations);
  }

  /** All that is wrong with a request; its reason is the first violation's. */
  public static Problem invalid(List<FieldViolation> violations) {
    FieldViolation first = violations.getFirst();
    String text = violations.size() == 1
        ? first.field() + ": " + first.text()
        : violations.size() + " fields are wrong; first " + first.field() + ": " + first.text();
    return new Problem(first.reason(), text, violations);
  }

  /** One field is wrong. */
  public static Problem invalid(String field, Reason reason, String text) {
    return invalid(List.of(new FieldViolation(field, reason, text)));
  }

  /** A resource that is not there, or that the caller may not know of. */
  public static Problem notFound(String name) {
    return new Problem(
        Reason.RESOURCE_NOT_FOUND, "there is no '" + name + "'", Map.of("resource", name));
  }

  /** Too much of something at once: what, in the quota's name and in words, and the most. */
  public static Problem quota(String quota, String words, int most) {
    return new Problem(
        Reason.QUOTA_EXCEEDED,
        "there are too many " + words + "; " + most + " is the most",
        Map.of("quota", quota, "limit", Integer.toString(most)));
  }

  public Reason reason() {
    return reason;
  }

  public Map<String, String> metadata() {
    return metadata;
  }

  public List<FieldViolation> violations() {
    return violations;
  }
}
