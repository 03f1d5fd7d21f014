package io.nexanest.market.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** What an issuer did to its shares. */
public sealed interface CorporateAction {
  UUID id();

  UUID instrument();

  /** From when it shows in the price. */
  LocalDate exDate();

  /** When it was recorded, in microseconds since 1970. */
  long knownUs();

  String source();

  /** New units for old. */
  record Split(
      UUID id,
      UUID instrument,
      LocalDate exDate,
      BigDecimal ratioNew,
      BigDecimal ratioOld,
      String source,
      long knownUs)
      implements CorporateAction {}

  /** A cash dividend for one unit. */
  record Dividend(
      UUID id,
      UUID instrument,
      LocalDate exDate,
      LocalDate payDate,
      BigDecimal amount,
      String currency,
      String source,
      long knownUs)
      implements CorporateAction {}
}
