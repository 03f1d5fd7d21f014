package io.nexanest.platform.rpc;

import io.nexanest.kernel.reason.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects everything that is wrong with a request, to be told at once. */
public final class Fields {
  private final List<FieldViolation> violations = new ArrayList<>();

  /** Notes a violation. */
  public void wrong(String field, Reason reason, String text) {
    violations.add(new FieldViolation(field, reason, text));
  }

  /** Takes over violations found elsewhere. */
  public void wrong(List<FieldViolation> more) {
    violations.addAll(more);
  }

  /** A text that must be there and not be longer than so many characters. */
  public String text(String field, String value, int most) {
    if (value.isBlank()) {
      wrong(field, Reason.FIELD_REQUIRED, "is missing");
    } else {
      limit(field, value, most);
    }
    return value.strip();
  }

  /** A text that may be empty. */
  public String limit(String field, String value, int most) {
    if (value.codePointCount(0, value.length()) > most) {
      wrong(
          field,
          Reason.FIELD_INVALID,
          "has " + value.codePointCount(0, value.length()) + " characters; " + most
              + " is the most");
    }
    return value;
  }

  /** Reads a value; an IllegalArgumentException becomes a violation with its sentence. */
  public <T> Optional<T> read(String field, Reason reason, Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (IllegalArgumentException e) {
      wrong(field, reason, e.getMessage() == null ? "can't be read" : e.getMessage());
      return Optional.empty();
    }
  }

  /** Whether nothing is wrong so far. */
  public boolean clean() {
    return violations.isEmpty();
  }

  /** Refuses the request if anything is wrong. */
  public void check() {
    if (!violations.isEmpty()) {
      throw Problem.invalid(violations);
    }
  }
}
