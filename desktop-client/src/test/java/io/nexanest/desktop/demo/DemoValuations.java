package io.nexanest.desktop.demo;

import io.nexanest.desktop.gateway.call.LinkState;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.market.Instrument;
import io.nexanest.desktop.gateway.valuation.AllocationSlice;
import io.nexanest.desktop.gateway.valuation.Figures;
import io.nexanest.desktop.gateway.valuation.HoldingValue;
import io.nexanest.desktop.gateway.valuation.Lot;
import io.nexanest.desktop.gateway.valuation.Valuation;
import io.nexanest.desktop.gateway.valuation.ValuationGateway;
import io.nexanest.desktop.gateway.valuation.ValuationListener;
import io.nexanest.desktop.gateway.valuation.ValueHistory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Values the demo's scopes from made-up quantities; {@link #move} lets prices move. */
public final class DemoValuations implements ValuationGateway {
  private final DemoMarket market;
  private final Map<ValuationListener, Asked> listeners = new ConcurrentHashMap<>();
  private long sequence = 1000;
  private long ledgerPosition = 1412;

  private record Asked(String scope, AsOf asOf) {}

  public DemoValuations(DemoMarket market) {
    this.market = market;
  }

  public int followers() {
    return listeners.size();
  }

  /** Sends every follower whose question is live a valuation with other prices. */
  public void move() {
    sequence++;
    listeners.forEach((listener, asked) -> {
      if (asked.asOf().live()) {
        listener.valued(valuation(asked.scope(), asked.asOf()));
      }
    });
  }

  /** The ledger has moved, as by somebody's booking. */
  public void book() {
    ledgerPosition++;
    move();
  }

  /** The questions that are followed now. */
  public List<AsOf> asked() {
    return listeners.values().stream().map(Asked::asOf).toList();
  }

  @Override
  public CompletionStage<Valuation> value(String scope, AsOf asOf) {
    return CompletableFuture.completedStage(valuation(scope, asOf));
  }

  @Override
  public Subscription follow(String scope, AsOf asOf, ValuationListener listener) {
    Asked asked = new Asked(scope, asOf);
    listeners.put(listener, asked);
    listener.link(LinkState.LIVE);
    listener.valued(valuation(scope, asOf));
    return () -> listeners.remove(listener, asked);
  }

  @Override
  public CompletionStage<ValueHistory> history(String scope, AsOf asOf) {
    LocalDate last = asOf.effectiveDate().orElse(DemoMarket.TODAY);
    long[] days = java.util.Arrays.stream(market.bars("instruments/spx").days())
        .filter(day -> day <= last.toEpochDay())
        .toArray();
    double[] values = new double[days.length];
    double[] deposits = new double[days.length];
    double[] shape = market.bars("instruments/ge").closes();
    double paid = 240_000;
    double units = paid / shape[0];
    for (int i = 0; i < days.length; i++) {
      if (i > 0 && i % 130 == 0) {
        paid += 24_000;
        units += 24_000 / shape[i];
      }
      values[i] = units * shape[i];
      deposits[i] = paid;
    }
    return CompletableFuture.completedStage(new ValueHistory("USD", days, values, deposits));
  }

  @Override
  public CompletionStage<List<Lot>> lots(String scope, AsOf asOf, String instrument) {
    List<Lot> lots = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      lots.add(new Lot(
          "accounts/a1/lots/" + i,
          "accounts/a1",
          "transactions/t" + i,
          LocalDate.of(1992 + 2 * i, 3, 12),
          BigDecimal.valueOf(200 + 50L * i),
          BigDecimal.valueOf(412_000 + 31_000L * i, 2),
          "USD",
          BigDecimal.valueOf(412_000 + 31_000L * i, 2),
          "USD"));
    }
    return CompletableFuture.completedStage(lots);
  }

  private Valuation valuation(String scope, AsOf asOf) {
    Random fixed = new Random(scope.hashCode());
    Random moving = new Random(sequence);
    List<HoldingValue> holdings = new ArrayList<>();
    BigDecimal total = BigDecimal.valueOf(21_248_000, 2);
    for (Instrument instrument : market.instruments().subList(0, 24)) {
      HoldingValue holding = holding(scope, instrument, fixed, moving);
      holdings.add(holding);
      total = total.add(holding.marketValue());
    }
    holdings.add(cash(scope, BigDecimal.valueOf(21_248_000, 2)));
    BigDecimal whole = total;
    List<HoldingValue> weighed = holdings.stream()
        .map(holding -> weigh(holding, whole))
        .sorted((a, b) -> b.marketValue().compareTo(a.marketValue()))
        .toList();
    return new Valuation(
        scope,
        currency(scope),
        asOf.effectiveDate().orElse(DemoMarket.TODAY),
        asOf.effectiveDate().orElse(DemoMarket.TODAY),
        ledgerPosition,
        asOf.live() ? sequence : 0,
        Instant.parse("2026-01-05T14:30:00Z"),
        figures(weighed, whole),
        weighed,
        parts(weighed, HoldingValue::assetClass, whole),
        parts(weighed, HoldingValue::currency, whole),
        parts(weighed, HoldingValue::sector, whole),
        true);
  }

  private static String currency(String scope) {
    return switch (scope) {
      case "portfolios/p2" -> "GBP";
      case "portfolios/p3" -> "CHF";
      default -> "USD";
    };
  }

  private HoldingValue holding(String scope, Instrument instrument, Random fixed, Random moving) {
    double[] closes = market.bars(instrument.name()).closes();
    BigDecimal before = cents(closes[closes.length - 2]);
    BigDecimal price = cents(closes[closes.length - 1] * (1 + moving.nextGaussian() * 0.004));
    BigDecimal quantity = BigDecimal.valueOf((long) (200 + Math.exp(fixed.nextGaussian()) * 1800));
    BigDecimal value = quantity.multiply(price);
    BigDecimal cost = cents(value.doubleValue() * (0.45 + fixed.nextDouble() * 0.75));
    BigDecimal day = value.subtract(quantity.multiply(before));
    return new HoldingValue(
        scope + "/holdings/" + instrument.name().substring(12),
        instrument.name(),
        instrument.displayName(),
        instrument.symbol(),
        instrument.assetClass(),
        instrument.sector(),
        instrument.currency(),
        quantity,
        price,
        BigDecimal.ONE,
        value,
        cost,
        value.subtract(cost),
        cents(fixed.nextGaussian() * 4000),
        cents(fixed.nextDouble() * 2400),
        day,
        day.doubleValue() / quantity.multiply(before).doubleValue(),
        value.subtract(cost).doubleValue() / cost.doubleValue(),
        0,
        List.of("simulated"),
        Optional.empty());
  }

  private static HoldingValue cash(String scope, BigDecimal balance) {
    BigDecimal zero = BigDecimal.ZERO;
    return new HoldingValue(
        scope + "/holdings/USD",
        "",
        "US dollar",
        "USD",
        "cash",
        "",
        "USD",
        balance,
        BigDecimal.ONE,
        BigDecimal.ONE,
        balance,
        zero,
        zero,
        zero,
        zero,
        zero,
        0,
        0,
        0,
        List.of(),
        Optional.empty());
  }

  private static HoldingValue weigh(HoldingValue h, BigDecimal whole) {
    return new HoldingValue(
        h.name(),
        h.instrument(),
        h.displayName(),
        h.symbol(),
        h.assetClass(),
        h.sector(),
        h.currency(),
        h.quantity(),
        h.price(),
        h.fxRate(),
        h.marketValue(),
        h.costBasis(),
        h.unrealisedGain(),
        h.realisedGain(),
        h.income(),
        h.dayChange(),
        h.dayChangeRatio(),
        h.unrealisedGainRatio(),
        h.marketValue().doubleValue() / whole.doubleValue(),
        h.flags(),
        h.bond());
  }

  private static Figures figures(List<HoldingValue> holdings, BigDecimal whole) {
    BigDecimal cash = BigDecimal.valueOf(21_248_000, 2);
    BigDecimal cost = sum(holdings, HoldingValue::costBasis);
    BigDecimal day = sum(holdings, HoldingValue::dayChange);
    BigDecimal market = whole.subtract(cash);
    BigDecimal deposits = BigDecimal.valueOf(70_400_000, 2);
    BigDecimal gain = whole.subtract(deposits);
    return new Figures(
        whole,
        market,
        cash,
        cash.subtract(BigDecimal.valueOf(1_250_000, 2)),
        BigDecimal.ZERO,
        cost,
        market.subtract(cost),
        sum(holdings, HoldingValue::realisedGain),
        sum(holdings, HoldingValue::income),
        BigDecimal.valueOf(184_250, 2),
        BigDecimal.valueOf(512_310, 2),
        deposits,
        gain,
        day,
        day.doubleValue() / whole.subtract(day).doubleValue(),
        gain.doubleValue() / deposits.doubleValue());
  }

  private static BigDecimal sum(
      List<HoldingValue> holdings, Function<HoldingValue, BigDecimal> figure) {
    return holdings.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<AllocationSlice> parts(
      List<HoldingValue> holdings, Function<HoldingValue, String> by, BigDecimal whole) {
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    holdings.forEach(h -> sums.merge(by.apply(h), h.marketValue(), BigDecimal::add));
    return sums.entrySet().stream()
        .map(e -> new AllocationSlice(
            e.getKey().isEmpty() ? "cash" : e.getKey(),
            e.getValue(),
            e.getValue().doubleValue() / whole.doubleValue()))
        .sorted((a, b) -> b.value().compareTo(a.value()))
        .toList();
  }

  private static BigDecimal cents(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN);
  }
}
