package io.nexanest.desktop.transaction;

/** Runs an action once nothing has asked for it for a while. */
@FunctionalInterface
public interface Debounce {
  /** Starts the wait anew. */
  void ask(Runnable action);
}
