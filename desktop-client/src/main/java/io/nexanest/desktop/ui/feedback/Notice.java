package io.nexanest.desktop.ui.feedback;

import io.nexanest.kernel.reason.Kind;

/** Something to tell a person, and how grave it is. */
public record Notice(Level level, String text) {
  /** How grave a notice is. */
  public enum Level {
    INFO,
    GOOD,
    WARNING,
    ERROR
  }

  /** Says nothing. */
  public static final Notice NONE = new Notice(Level.INFO, "");

  public static Notice good(String text) {
    return new Notice(Level.GOOD, text);
  }

  public static Notice warning(String text) {
    return new Notice(Level.WARNING, text);
  }

  public static Notice error(String text) {
    return new Notice(Level.ERROR, text);
  }

  /** By what a person can do about it: what they can mend is a warning, what they can't an error. */
  public static Notice of(Kind kind, String text) {
    return switch (kind) {
      case USER, CONFLICT, CAPACITY -> warning(text);
      case OUTSIDE -> warning(text + " It is tried again.");
      case BUG -> error(text);
    };
  }

  public boolean isNone() {
    return text.isEmpty();
  }
}
