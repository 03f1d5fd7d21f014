package io.nexanest.desktop.gateway.market.own;

/** What is done to a private instrument. */
public enum InstrumentAct {
  CREATE,
  UPDATE,
  /** States its price on a date. */
  MARK
}
