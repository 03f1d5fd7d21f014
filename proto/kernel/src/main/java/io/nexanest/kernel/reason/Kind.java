package io.nexanest.kernel.reason;

/** What a person can do about a refusal. */
public enum Kind {
  /** The input is wrong; mend it. */
  USER,
  /** Somebody else was faster; read again and re-apply. */
  CONFLICT,
  /** A limit; wait or ask for less. */
  CAPACITY,
  /** Something outside of this server; try again later. */
  OUTSIDE,
  /** Our fault; the incident id finds it in the log. */
  BUG
}
