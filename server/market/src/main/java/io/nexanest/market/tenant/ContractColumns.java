package io.nexanest.market.tenant;

import io.nexanest.core.bond.DayCount;
import io.nexanest.core.bond.Factor;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.market.instrument.Contract;
import io.nexanest.platform.db.Row;
import io.nexanest.platform.db.Sql;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Contracts in the columns of private instruments, null where a kind of contract has none. */
final class ContractColumns {
  private ContractColumns() {}

  static Sql bind(Sql sql, Optional<Contract> contract) {
    Optional<UUID> underlying = Optional.empty();
    Optional<String> right = Optional.empty();
    Optional<BigDecimal> strike = Optional.empty();
    Optional<LocalDate> end = Optional.empty();
    Optional<Contract.Bond> bond = Optional.empty();
    if (contract.isPresent()) {
      switch (contract.get()) {
        case Contract.Option option -> {
          underlying = Optional.of(option.underlying().uuid());
          right = Optional.of(option.right().name());
          strike = Optional.of(option.strike());
          end = Optional.of(option.expiry());
        }
        case Contract.Future future -> {
          underlying = future.underlying().map(InstrumentId::uuid);
          end = Optional.of(future.expiry());
        }
        case Contract.Bond debt -> {
          end = Optional.of(debt.maturity());
          bond = Optional.of(debt);
        }
      }
    }
    return bond(
        sql.with("contract", contract.map(Contract::assetClass), "text")
            .with("underlying", underlying, "uuid")
            .with("right", right, "text")
            .with("strike", strike, "numeric")
            .with("end", end, "date"),
        bond);
  }

  private static Sql bond(Sql sql, Optional<Contract.Bond> bond) {
    Optional<Contract.Schedule> schedule = bond.flatMap(Contract.Bond::schedule);
    return sql.with("coupon", bond.map(Contract.Bond::couponPercent), "numeric")
        .with("counted", bond.map(debt -> debt.dayCount().text()), "text")
        .with("frequency", schedule.map(Contract.Schedule::frequency), "integer")
        .with("accrual", schedule.flatMap(Contract.Schedule::firstAccrual), "date")
        .with("first", schedule.flatMap(Contract.Schedule::firstCoupon), "date")
        .with("ex", schedule.map(Contract.Schedule::exCouponDays), "integer")
        .with("ends", schedule.map(Contract.Schedule::endOfMonth), "boolean");
  }

  static Optional<Contract> read(Row row, List<Factor> factors) {
    return row.findText("contract").map(kind -> switch (kind) {
      case "option" ->
        new Contract.Option(
            new InstrumentId(row.id("underlying")),
            Contract.Right.valueOf(row.text("option_right")),
            row.decimal("strike"),
            row.date("end_date"));
      case "future" ->
        new Contract.Future(row.findId("underlying").map(InstrumentId::new), row.date("end_date"));
      case "bond" ->
        new Contract.Bond(
            row.decimal("coupon_percent"),
            DayCount.find(row.text("day_count")).orElseThrow(),
            row.date("end_date"),
            row.findInteger("coupon_frequency")
                .map(frequency -> schedule(row, frequency, factors)));
      default -> throw new IllegalStateException("a contract of kind " + kind);
    });
  }

  private static Contract.Schedule schedule(Row row, int frequency, List<Factor> factors) {
    return new Contract.Schedule(
        frequency,
        row.findDate("first_accrual_date"),
        row.findDate("first_coupon_date"),
        row.integer("ex_coupon_days"),
        row.flag("end_of_month"),
        factors);
  }
}
