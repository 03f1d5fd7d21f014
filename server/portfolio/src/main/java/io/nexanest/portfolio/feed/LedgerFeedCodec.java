package io.nexanest.portfolio.feed;

import io.nexanest.api.portfolio.v1.FlowColumns;
import io.nexanest.api.portfolio.v1.LedgerFeedHeader;
import io.nexanest.api.portfolio.v1.PositionColumns;
import io.nexanest.api.portfolio.v1.StreamLedgerResponse;
import io.nexanest.core.book.PositionKey;
import io.nexanest.core.entry.Flow;
import io.nexanest.core.feed.PositionDays;
import io.nexanest.portfolio.valuation.Standpoint;
import io.nexanest.wire.AsOfs;
import io.nexanest.wire.Decimals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.LongConsumer;

/** Blocks of the books as messages, in columns. */
final class LedgerFeedCodec {
  /** As many digits as a 64-bit number surely holds. */
  private static final MathContext DIGITS = new MathContext(18, RoundingMode.HALF_EVEN);

  private final Standpoint standpoint;
  private final int scale;

  LedgerFeedCodec(Standpoint standpoint) {
    this.standpoint = standpoint;
    this.scale = standpoint.view().baseCurrency().minorUnitDigits();
  }

  StreamLedgerResponse header() {
    return StreamLedgerResponse.newBuilder()
        .setHeader(LedgerFeedHeader.newBuilder()
            .setName(standpoint.view().name())
            .setAsOf(AsOfs.encode(standpoint.asOf()))
            .setCurrencyCode(standpoint.view().baseCurrency().code())
            .setScale(scale)
            .setLedgerPosition(standpoint.ledgerPosition()))
        .build();
  }

  StreamLedgerResponse encode(LedgerFeed.Block block) {
    return switch (block) {
      case LedgerFeed.Block.Days days ->
        StreamLedgerResponse.newBuilder().setPositions(positions(days)).build();
      case LedgerFeed.Block.Flows(var flows) ->
        StreamLedgerResponse.newBuilder().setFlows(flows(flows)).build();
    };
  }

  private PositionColumns positions(LedgerFeed.Block.Days block) {
    PositionDays days = block.days();
    PositionColumns.Builder to = PositionColumns.newBuilder()
        .setAccount(block.position().key().account().name())
        .setCurrencyCode(block.position().currency().code())
        .setMultiplier(Decimals.text(block.terms().multiplier()))
        .setPriceScale(scaleOf(days.prices()))
        .setRateScale(scaleOf(days.rates()));
    if (block.position().key() instanceof PositionKey.Security(var account, var instrument)) {
      to.setInstrument(instrument.name());
    }
    long before = 0;
    for (var date : days.dates()) {
      to.addDaySteps(Math.toIntExact(date.toEpochDay() - before));
      before = date.toEpochDay();
    }
    quantities(days.quantities(), to);
    steps(days.prices(), to.getPriceScale(), to::addPriceSteps);
    steps(days.rates(), to.getRateScale(), to::addRateSteps);
    steps(days.values(), scale, to::addValueSteps);
    if (block.terms().bond().isPresent()) {
      steps(days.accrued(), scale, to::addAccruedInterestSteps);
    }
    return to.build();
  }

  private static void quantities(List<BigDecimal> quantities, PositionColumns.Builder to) {
    int run = 0;
    for (int i = 0; i < quantities.size(); i++) {
      run++;
      boolean ends =
          i + 1 == quantities.size() || quantities.get(i + 1).compareTo(quantities.get(i)) != 0;
      if (ends) {
        to.addQuantities(Decimals.text(quantities.get(i))).addQuantityRuns(run);
        run = 0;
      }
    }
  }

  private FlowColumns flows(List<Flow> flows) {
    FlowColumns.Builder to = FlowColumns.newBuilder();
    long before = 0;
    for (Flow flow : flows) {
      long day = flow.entry().date().toEpochDay();
      to.addDaySteps(Math.toIntExact(day - before))
          .addValues(scaled(flow.value(), scale))
          .addAccounts(flow.account().name())
          .addTransactions(flow.entry().transaction().id().name());
      before = day;
    }
    return to.build();
  }

  /** The most decimals of any of them that all of them fit with. */
  private static int scaleOf(List<BigDecimal> values) {
    int decimals = 0;
    int fitting = DIGITS.getPrecision();
    for (BigDecimal value : values) {
      BigDecimal plain = value.stripTrailingZeros();
      decimals = Math.max(decimals, plain.scale());
      fitting = Math.min(fitting, DIGITS.getPrecision() - (plain.precision() - plain.scale()));
    }
    return Math.max(0, Math.min(decimals, fitting));
  }

  private static void steps(List<BigDecimal> values, int scale, LongConsumer to) {
    long before = 0;
    for (BigDecimal value : values) {
      long next = scaled(value, scale);
      to.accept(next - before);
      before = next;
    }
  }

  private static long scaled(BigDecimal value, int scale) {
    return value.setScale(scale, RoundingMode.HALF_EVEN).movePointRight(scale).longValueExact();
  }
}
