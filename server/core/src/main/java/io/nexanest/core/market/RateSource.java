package io.nexanest.core.market;

import io.nexanest.kernel.money.CurrencyCode;
import java.time.LocalDate;
import java.util.Optional;

/** Exchange rates by pair and date (figures, F1). Asked twice, it answers the same. */
public interface RateSource {
  /** Units of {@code to} for one unit of {@code from}, to 10 decimals; one for the same. */
  RateAnswer rate(CurrencyCode from, CurrencyCode to, LocalDate date);

  /** The table's date before its last date on or before the given one. */
  Optional<LocalDate> previousDate(LocalDate date);

  /** No rates at all, for questions about units and lots, which no rate touches. */
  static RateSource none() {
    return new RateSource() {
      @Override
      public RateAnswer rate(CurrencyCode from, CurrencyCode to, LocalDate date) {
        return new RateAnswer.Missing(from, to, date);
      }

      @Override
      public Optional<LocalDate> previousDate(LocalDate date) {
        return Optional.empty();
      }
    };
  }
}
