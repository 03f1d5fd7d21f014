package io.nexanest.portfolio.income;

import io.nexanest.api.portfolio.v1.IncomeAmounts;
import io.nexanest.api.portfolio.v1.IncomeOfHolding;
import io.nexanest.api.portfolio.v1.IncomeOfPeriod;
import io.nexanest.api.portfolio.v1.IncomeOfType;
import io.nexanest.api.portfolio.v1.IncomePeriod;
import io.nexanest.api.portfolio.v1.ListExpectedIncomeResponse;
import io.nexanest.api.portfolio.v1.ListIncomeResponse;
import io.nexanest.core.income.Amounts;
import io.nexanest.core.income.ExpectedPayment;
import io.nexanest.core.income.IncomeFigure;
import io.nexanest.core.income.IncomeItem;
import io.nexanest.core.income.Period;
import io.nexanest.core.income.Yields;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.wire.AsOfs;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Incomes as messages. */
public final class IncomeCodec {
  private IncomeCodec() {}

  public static Period period(IncomePeriod from) {
    return switch (from) {
      case INCOME_PERIOD_UNSPECIFIED, INCOME_PERIOD_MONTH, UNRECOGNIZED -> Period.MONTH;
      case INCOME_PERIOD_QUARTER -> Period.QUARTER;
      case INCOME_PERIOD_YEAR -> Period.YEAR;
    };
  }

  public static ListIncomeResponse encode(IncomeReport report) {
    LocalDate last = report.asOf().effectiveDate();
    ListIncomeResponse.Builder to = ListIncomeResponse.newBuilder()
        .setTotal(amounts(Amounts.of(report.items())))
        .addAllTypes(types(report.items()))
        .setAsOf(AsOfs.encode(report.asOf()))
        .setCurrencyCode(report.currency().code())
        .setFigure(figure(report.from(), last, report.scope()));
    by(report.items(), item -> report.period().start(item.date()))
        .forEach((start, items) -> to.addPeriods(period(report, start, items)));
    Map<IncomeReport.Holding, List<IncomeItem>> holdings = report.items().stream()
        .collect(Collectors.groupingBy(
            IncomeReport.Holding::of, LinkedHashMap::new, Collectors.toList()));
    holdings.entrySet().stream()
        .sorted(Comparator.comparing(
            (Map.Entry<IncomeReport.Holding, List<IncomeItem>> one) ->
                Amounts.of(one.getValue()).gross(),
            Comparator.reverseOrder()))
        .limit(Limits.REPORT_ROWS)
        .forEach(one -> to.addHoldings(holding(report, one.getKey(), one.getValue())));
    return to.setOmittedCount(omitted(holdings.size())).build();
  }

  public static ListExpectedIncomeResponse encode(ExpectedIncome expected) {
    List<ExpectedPayment> declared = expected.calendar().declared();
    List<ExpectedPayment> estimated = expected.calendar().estimated();
    return ListExpectedIncomeResponse.newBuilder()
        .addAllDeclared(shown(declared))
        .addAllEstimated(shown(estimated))
        .setOmittedCount(omitted(declared.size()) + omitted(estimated.size()))
        .setDeclaredGross(Decimals.encode(gross(declared)))
        .setEstimatedGross(Decimals.encode(gross(estimated)))
        .setAsOf(AsOfs.encode(expected.asOf()))
        .setCurrencyCode(expected.currency().code())
        .build();
  }

  /** The first ones; the sums are of all. */
  private static List<io.nexanest.api.portfolio.v1.ExpectedPayment> shown(
      List<ExpectedPayment> payments) {
    return payments.stream().limit(Limits.REPORT_ROWS).map(IncomeCodec::payment).toList();
  }

  private static int omitted(int rows) {
    return Math.max(0, rows - Limits.REPORT_ROWS);
  }

  private static IncomeOfPeriod period(
      IncomeReport report, LocalDate start, List<IncomeItem> items) {
    LocalDate last = report.asOf().effectiveDate();
    LocalDate end = report.period().end(start);
    LocalDate shown = end.isAfter(last) ? last : end;
    LocalDate first = start.isBefore(report.from()) ? report.from() : start;
    return IncomeOfPeriod.newBuilder()
        .setStartDate(Dates.encode(start))
        .setEndDate(Dates.encode(shown))
        .setAmounts(amounts(Amounts.of(items)))
        .addAllTypes(types(items))
        .setFigure(figure(first, shown, report.scope()))
        .build();
  }

  private static IncomeOfHolding holding(
      IncomeReport report, IncomeReport.Holding holding, List<IncomeItem> items) {
    IncomeOfHolding.Builder to = IncomeOfHolding.newBuilder()
        .setAccount(holding.account().name())
        .setAmounts(amounts(Amounts.of(items)));
    holding.instrument().ifPresent(id -> {
      to.setInstrument(id.name());
      // An account's own figure: the same instrument may be in another account, too.
      to.setFigure(figure(
          report.from(),
          report.asOf().effectiveDate(),
          holding.account().name() + "/holdings/" + id.text()));
    });
    Optional<Yields> yields = Optional.ofNullable(report.yields().get(holding));
    to.setLastYearGross(Decimals.encode(yields.map(Yields::lastYear).orElse(BigDecimal.ZERO)));
    yields.flatMap(Yields::onCost).ifPresent(to::setYieldOnCost);
    yields.flatMap(Yields::current).ifPresent(to::setCurrentYield);
    return to.build();
  }

  private static String figure(LocalDate from, LocalDate to, String of) {
    return "figures/" + IncomeFigure.INCOME_NET.id() + "@" + from + ".." + to + ":" + of;
  }

  private static List<IncomeOfType> types(List<IncomeItem> items) {
    List<IncomeOfType> types = new ArrayList<>();
    by(items, item -> item.transaction().type())
        .forEach((type, some) -> types.add(IncomeOfType.newBuilder()
            .setType(type(type))
            .setAmounts(amounts(Amounts.of(some)))
            .build()));
    return types;
  }

  private static <K extends Comparable<? super K>> Map<K, List<IncomeItem>> by(
      List<IncomeItem> items, Function<IncomeItem, K> key) {
    return items.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
  }

  private static io.nexanest.api.portfolio.v1.ExpectedPayment payment(ExpectedPayment payment) {
    var to = io.nexanest.api.portfolio.v1.ExpectedPayment.newBuilder()
        .setAccount(payment.account().name())
        .setType(type(payment.type()))
        .setPayDate(Dates.encode(payment.date()))
        .setGross(Decimals.encode(payment.gross()))
        .setBasis(payment.basis().name());
    payment.instrument().map(InstrumentId::name).ifPresent(to::setInstrument);
    payment.exDate().map(Dates::encode).ifPresent(to::setExDate);
    return to.build();
  }

  private static IncomeAmounts amounts(Amounts amounts) {
    return IncomeAmounts.newBuilder()
        .setGross(Decimals.encode(amounts.gross()))
        .setFee(Decimals.encode(amounts.fee()))
        .setTax(Decimals.encode(amounts.tax()))
        .setNet(Decimals.encode(amounts.net()))
        .build();
  }

  private static BigDecimal gross(List<ExpectedPayment> payments) {
    return payments.stream().map(ExpectedPayment::gross).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static io.nexanest.api.portfolio.v1.TransactionType type(TransactionType type) {
    return io.nexanest.api.portfolio.v1.TransactionType.valueOf("TRANSACTION_TYPE_" + type.name());
  }
}
