package io.nexanest.core.transaction;

import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.CurrencyCode;

/** What a leg moves. */
public sealed interface Commodity {
  /** Money of one currency; a leg's amount is in units of it. */
  record Cash(CurrencyCode currency) implements Commodity {}

  /** An instrument; a leg's amount is in units of it. */
  record Security(InstrumentId instrument) implements Commodity {}
}
