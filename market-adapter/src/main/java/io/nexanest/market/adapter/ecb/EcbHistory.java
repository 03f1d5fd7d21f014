package io.nexanest.market.adapter.ecb;

import io.nexanest.market.adapter.spi.HistorySource;
import io.nexanest.market.adapter.spi.RawBar;
import io.nexanest.market.adapter.spi.RawCorporateAction;
import io.nexanest.market.adapter.spi.RawRate;
import io.nexanest.market.adapter.spi.UnknownSymbolException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;

/** Rates for one dollar, made of rates for one euro; it has no instruments. */
final class EcbHistory implements HistorySource {
  private final BiFunction<LocalDate, LocalDate, ReferenceRates> source;

  /** A history of rates that a source gives from a date to a date. */
  EcbHistory(BiFunction<LocalDate, LocalDate, ReferenceRates> source) {
    this.source = source;
  }

  @Override
  public List<RawBar> bars(String symbol, LocalDate from, LocalDate to) {
    throw new UnknownSymbolException(EcbProviderFactory.ID, symbol);
  }

  @Override
  public List<RawCorporateAction> corporateActions(String symbol) {
    throw new UnknownSymbolException(EcbProviderFactory.ID, symbol);
  }

  @Override
  public List<RawRate> rates(LocalDate from, LocalDate to) {
    return source.apply(from, to).perDollar(from, to);
  }
}
