package io.nexanest.desktop.sending;

/** Where what a form sends stands. */
public enum Submission {
  /** It is being typed. */
  EDITING,
  /** The server is asked whether it would take it. */
  CHECKING,
  /** The server would take it. */
  READY,
  /** It has been sent and no answer is there yet. */
  SENDING,
  /** No answer came: it may have had its effect or not. The same request id finds out. */
  UNKNOWN,
  /** It is in the books. */
  BOOKED;

  /** Whether what was sent must stay what it was. */
  public boolean fixed() {
    return this == SENDING || this == UNKNOWN;
  }
}
