package io.nexanest.market.adapter.rig;

/** What can go wrong. */
public enum Fault {
  NONE,
  DROP,
  DUPLICATE,
  REORDER,
  DELAY,
  TRUNCATE,
  SPLIT,
  SILENT,
  CLOSE_1001,
  CLOSE_1006,
  END_SUBSCRIPTIONS,
  UNKNOWN_TYPE,
  UNKNOWN_FIELD,
  NOT_A_NUMBER,
  HUGE_NUMBER,
  FORTY_DIGITS,
  CLOCK_AHEAD,
  CLOCK_BEHIND,
  STATUS_401,
  STATUS_403,
  STATUS_418,
  STATUS_429,
  STATUS_429_RETRY_AFTER,
  REDIRECT,
  HTML,
  EMPTY,
  ERROR_WITH_200,
  BOMB;

  /** Whether it is of how a line opens or a request is answered, not of a frame. */
  public boolean ofAnswers() {
    return ordinal() >= STATUS_401.ordinal();
  }
}
