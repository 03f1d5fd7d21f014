package io.nexanest.desktop.holding;

import io.nexanest.desktop.gateway.valuation.HoldingValue;

/** A holding's line; it stays while its value moves. */
public final class HoldingRow {
  private HoldingValue value;
  private int direction;

  HoldingRow(HoldingValue value) {
    this.value = value;
  }

  public HoldingValue value() {
    return value;
  }

  /** Which way the market value went last: 1, 0 or -1. */
  public int direction() {
    return direction;
  }

  /** Takes a value; true if it is another one. */
  boolean take(HoldingValue next) {
    if (next == value) {
      return false;
    }
    direction = next.marketValue().compareTo(value.marketValue());
    boolean other = !next.equals(value);
    value = next;
    return other;
  }
}
