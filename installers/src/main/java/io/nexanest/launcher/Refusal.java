package io.nexanest.launcher;

/** Why a command can't run, in words that say what to do. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  public Refusal(String text) {
    super(text);
  }
}
