package io.nexanest.market.adapter.spi.event;

/** What a price is. */
public enum PriceKind {
  LAST,
  BID,
  ASK,
  MID,
  OFFICIAL_CLOSE,
  AUCTION,
  SETTLEMENT,
  NAV,
  REFERENCE,
  FAIR_VALUE
}
