package io.nexanest.desktop.gateway.book;

/** What is done to a part of the books. */
public enum BookAct {
  CREATE,
  UPDATE,
  /** Out of the way; nothing is lost. */
  HIDE,
  SHOW,
  CLOSE,
  REOPEN
}
