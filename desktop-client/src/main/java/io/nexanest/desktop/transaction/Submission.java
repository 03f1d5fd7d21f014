package io.nexanest.desktop.transaction;

/** Where the form's transaction stands. */
public enum Submission {
  /** It is being typed. */
  EDITING,
  /** The server is asked whether it would book it. */
  CHECKING,
  /** The server would book it. */
  READY,
  /** It has been sent and no answer is there yet. */
  SENDING,
  /** No answer came: it may be in the books or not. The same request id finds out. */
  UNKNOWN,
  /** It is in the books. */
  BOOKED
}
