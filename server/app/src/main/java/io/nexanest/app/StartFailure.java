package io.nexanest.app;

/** Why the process can't start, in words that say what to do; shown without a stack trace. */
public final class StartFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  public StartFailure(String text) {
    super(text);
  }

  public StartFailure(String text, Throwable cause) {
    super(text, cause);
  }
}
