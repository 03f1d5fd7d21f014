package io.nexanest.core.simulation.cut;

/** What a server has just done when it is cut. */
public enum Step {
  /** The request came in. */
  ASKED,
  /** The draft is judged; nothing is written. */
  JUDGED,
  /** Entry, answer and event are committed; nobody was told. */
  COMMITTED,
  /** What is in force is read again. */
  READ,
  /** The books are replayed. */
  REPLAYED,
  /** An event was handed over, its place in the outbox not yet. */
  DELIVERED,
  /** Who follows has taken one of several entries. */
  FOLLOWED,
  /** The event's place was written down. */
  MARKED,
  /** All is done but the answer, which is lost. */
  ANSWERED
}
