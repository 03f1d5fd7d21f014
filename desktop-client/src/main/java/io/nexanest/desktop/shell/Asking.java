package io.nexanest.desktop.shell;

/** Asks a person before something is done. */
@FunctionalInterface
public interface Asking {
  /** Runs the action if the person agrees. */
  void ask(String title, String text, String yes, Runnable action);
}
