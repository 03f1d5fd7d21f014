package io.nexanest.market.adapter.spi.event;

/** What the licence of a feed makes of its prices. */
public enum Entitlement {
  REAL_TIME,
  DELAYED,
  END_OF_DAY,
  INDICATIVE
}
