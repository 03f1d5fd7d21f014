package io.nexanest.portfolio.valuation;

import io.nexanest.api.portfolio.v1.AllocationSlice;
import io.nexanest.api.portfolio.v1.Figures;
import io.nexanest.api.portfolio.v1.HoldingValue;
import io.nexanest.core.valuation.Figure;
import io.nexanest.core.valuation.Valuation;
import io.nexanest.wire.AsOfs;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Decimals;
import io.nexanest.wire.Times;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A valued scope as messages. */
final class ValuationCodec {
  private ValuationCodec() {}

  static io.nexanest.api.portfolio.v1.Valuation encode(Valued valued) {
    Standpoint standpoint = valued.standpoint();
    List<HoldingValue> holdings = HoldingCodec.encode(valued);
    io.nexanest.api.portfolio.v1.Valuation.Builder to =
        io.nexanest.api.portfolio.v1.Valuation.newBuilder()
            .setName(standpoint.view().name())
            .setAsOf(AsOfs.encode(standpoint.asOf()))
            .setCurrencyCode(standpoint.view().baseCurrency().code())
            .setLedgerPosition(standpoint.ledgerPosition())
            .setQuoteSequence(valued.quotes().sequence())
            .setEvaluateTime(Times.encode(valued.time()))
            .setFigures(figures(valued.valuation()))
            .addAllHoldings(holdings)
            .addAllByClass(slices(holdings, HoldingValue::getAssetClass))
            .addAllByCurrency(slices(holdings, HoldingValue::getCurrencyCode))
            .addAllBySector(slices(holdings, HoldingValue::getSector))
            .setSimulated(valued.quotes().simulated());
    priceDate(standpoint).map(Dates::encode).ifPresent(to::setPriceDate);
    return to.build();
  }

  static Figures figures(Valuation valuation) {
    BigDecimal value = valuation.total(Figure.VALUE);
    BigDecimal day = valuation.total(Figure.DAY_CHANGE);
    BigDecimal gain = valuation.total(Figure.TOTAL_GAIN);
    BigDecimal deposits = valuation.total(Figure.NET_DEPOSITS);
    return Figures.newBuilder()
        .setValue(Decimals.encode(value))
        .setMarketValue(Decimals.encode(valuation.total(Figure.MARKET_VALUE)))
        .setCash(Decimals.encode(valuation.total(Figure.CASH)))
        .setSettledCash(Decimals.encode(valuation.total(Figure.SETTLED_CASH)))
        .setReceivable(Decimals.encode(valuation.total(Figure.RECEIVABLE)))
        .setCostBasis(Decimals.encode(valuation.total(Figure.COST_BASIS)))
        .setAccruedInterest(Decimals.encode(valuation.total(Figure.ACCRUED_INTEREST)))
        .setUnrealisedGain(Decimals.encode(valuation.total(Figure.UNREALISED_GAIN)))
        .setRealisedGain(Decimals.encode(valuation.total(Figure.REALISED_GAIN)))
        .setIncome(Decimals.encode(valuation.total(Figure.INCOME)))
        .setFees(Decimals.encode(valuation.total(Figure.FEES)))
        .setTaxes(Decimals.encode(valuation.total(Figure.TAXES)))
        .setNetDeposits(Decimals.encode(deposits))
        .setTotalGain(Decimals.encode(gain))
        .setDayChange(Decimals.encode(day))
        .setDayChangeRatio(HoldingCodec.ratio(day, value.subtract(day)))
        .setTotalGainRatio(deposits.signum() > 0 ? HoldingCodec.ratio(gain, deposits) : 0)
        .build();
  }

  static List<AllocationSlice> slices(
      List<HoldingValue> holdings, Function<HoldingValue, String> by) {
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    BigDecimal whole = BigDecimal.ZERO;
    for (HoldingValue holding : holdings) {
      BigDecimal value = Decimals.decode(holding.getMarketValue());
      sums.merge(by.apply(holding), value, BigDecimal::add);
      whole = whole.add(value);
    }
    BigDecimal all = whole;
    return sums.entrySet().stream()
        .map(entry -> AllocationSlice.newBuilder()
            .setKey(entry.getKey())
            .setValue(Decimals.encode(entry.getValue()))
            .setWeight(HoldingCodec.ratio(entry.getValue(), all))
            .build())
        .sorted(Comparator.comparingDouble(slice -> -slice.getWeight()))
        .toList();
  }

  private static Optional<LocalDate> priceDate(Standpoint standpoint) {
    return Optional.ofNullable(
        standpoint.history().sessions().floor(standpoint.asOf().effectiveDate()));
  }
}
