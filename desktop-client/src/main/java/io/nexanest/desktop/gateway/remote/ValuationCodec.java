package io.nexanest.desktop.gateway.remote;

import com.google.type.Decimal;
import io.nexanest.api.portfolio.v1.StreamValuationHistoryResponse;
import io.nexanest.api.portfolio.v1.StreamValuationsResponse;
import io.nexanest.desktop.gateway.remote.bond.BondCodec;
import io.nexanest.desktop.gateway.valuation.AllocationSlice;
import io.nexanest.desktop.gateway.valuation.Figures;
import io.nexanest.desktop.gateway.valuation.HoldingValue;
import io.nexanest.desktop.gateway.valuation.Lot;
import io.nexanest.desktop.gateway.valuation.Valuation;
import io.nexanest.desktop.gateway.valuation.ValueHistory;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Decimals;
import io.nexanest.wire.Times;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Valuations of the wire as valuations of the workstation. */
public final class ValuationCodec {
  private ValuationCodec() {}

  static Valuation valuation(io.nexanest.api.portfolio.v1.Valuation from) {
    var date = Dates.decode(from.getAsOf().getEffectiveDate());
    return new Valuation(
        from.getName(),
        from.getCurrencyCode(),
        date,
        from.hasPriceDate() ? Dates.decode(from.getPriceDate()) : date,
        from.getLedgerPosition(),
        from.getQuoteSequence(),
        Times.decode(from.getEvaluateTime()),
        figures(from.getFigures()),
        from.getHoldingsList().stream().map(ValuationCodec::holding).toList(),
        slices(from.getByClassList()),
        slices(from.getByCurrencyList()),
        slices(from.getBySectorList()),
        from.getSimulated());
  }

  /** The whole with an update's parts in place; holdings not named stay the same objects. */
  static Valuation apply(Valuation before, StreamValuationsResponse.Update update) {
    Map<String, HoldingValue> changed = new HashMap<>();
    update.getHoldingsList().forEach(one -> changed.put(one.getName(), holding(one)));
    List<HoldingValue> holdings = before.holdings().stream()
        .map(one -> changed.getOrDefault(one.name(), one))
        .toList();
    return new Valuation(
        before.scope(),
        before.currency(),
        before.effectiveDate(),
        before.priceDate(),
        update.getLedgerPosition(),
        update.getQuoteSequence(),
        Times.decode(update.getEvaluateTime()),
        figures(update.getFigures()),
        holdings,
        slices(update.getByClassList()),
        slices(update.getByCurrencyList()),
        slices(update.getBySectorList()),
        before.simulated());
  }

  static ValueHistory history(List<StreamValuationHistoryResponse> blocks) {
    int size = blocks.stream()
        .mapToInt(StreamValuationHistoryResponse::getDayStepsCount)
        .sum();
    long[] days = new long[size];
    double[] values = new double[size];
    double[] deposits = new double[size];
    int at = 0;
    String currency = "";
    for (StreamValuationHistoryResponse block : blocks) {
      currency = block.getCurrencyCode();
      double unit = Math.pow(10, -block.getScale());
      long day = 0;
      long value = 0;
      long deposit = 0;
      for (int i = 0; i < block.getDayStepsCount(); i++, at++) {
        day += block.getDaySteps(i);
        value += block.getValueSteps(i);
        deposit += block.getNetDepositSteps(i);
        days[at] = day;
        values[at] = value * unit;
        deposits[at] = deposit * unit;
      }
    }
    return new ValueHistory(currency, days, values, deposits);
  }

  static Lot lot(io.nexanest.api.portfolio.v1.Lot from) {
    return new Lot(
        from.getName(),
        from.getAccount(),
        from.getTransaction(),
        Dates.decode(from.getOpenDate()),
        number(from.getQuantity()),
        number(from.getCost()),
        from.getCostCurrency(),
        number(from.getViewCost()),
        from.getViewCurrency());
  }

  /** An unset decimal is zero: it stands for a figure that the scope does not have. */
  public static BigDecimal number(Decimal decimal) {
    return decimal.getValue().isEmpty() ? BigDecimal.ZERO : Decimals.decode(decimal);
  }

  private static Figures figures(io.nexanest.api.portfolio.v1.Figures from) {
    return new Figures(
        number(from.getValue()),
        number(from.getMarketValue()),
        number(from.getCash()),
        number(from.getSettledCash()),
        number(from.getReceivable()),
        number(from.getCostBasis()),
        number(from.getUnrealisedGain()),
        number(from.getRealisedGain()),
        number(from.getIncome()),
        number(from.getFees()),
        number(from.getTaxes()),
        number(from.getNetDeposits()),
        number(from.getTotalGain()),
        number(from.getDayChange()),
        from.getDayChangeRatio(),
        from.getTotalGainRatio());
  }

  private static HoldingValue holding(io.nexanest.api.portfolio.v1.HoldingValue from) {
    return new HoldingValue(
        from.getName(),
        from.getInstrument(),
        from.getDisplayName(),
        from.getSymbol(),
        from.getAssetClass(),
        from.getSector(),
        from.getCurrencyCode(),
        number(from.getQuantity()),
        number(from.getPrice()),
        number(from.getFxRate()),
        number(from.getMarketValue()),
        number(from.getCostBasis()),
        number(from.getUnrealisedGain()),
        number(from.getRealisedGain()),
        number(from.getIncome()),
        number(from.getDayChange()),
        from.getDayChangeRatio(),
        from.getUnrealisedGainRatio(),
        from.getWeight(),
        from.getFlagsList(),
        from.hasBond()
            ? Optional.of(BondCodec.bond(from.getBond(), number(from.getAccruedInterest())))
            : Optional.empty());
  }

  private static List<AllocationSlice> slices(
      List<io.nexanest.api.portfolio.v1.AllocationSlice> from) {
    return from.stream()
        .map(one -> new AllocationSlice(one.getKey(), number(one.getValue()), one.getWeight()))
        .toList();
  }
}
