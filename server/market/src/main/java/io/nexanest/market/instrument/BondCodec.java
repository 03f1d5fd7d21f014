package io.nexanest.market.instrument;

import com.google.type.Date;
import io.nexanest.api.market.v1.BondFactor;
import io.nexanest.api.market.v1.BondTerms;
import io.nexanest.core.bond.Bond;
import io.nexanest.core.bond.DayCount;
import io.nexanest.core.bond.Factor;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Fields;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Bonds' contracts as messages. */
final class BondCodec {
  private static final int EX_COUPON_DAYS = 60;
  private static final int FACTORS = 500;

  private final Fields fields;
  private final TermFields each;

  BondCodec(Fields fields) {
    this.fields = fields;
    this.each = new TermFields(fields);
  }

  static BondTerms encode(Contract.Bond bond) {
    BondTerms.Builder to = BondTerms.newBuilder()
        .setCouponPercent(Decimals.encode(bond.couponPercent()))
        .setDayCount(bond.dayCount().text())
        .setMaturityDate(Dates.encode(bond.maturity()));
    bond.schedule().ifPresent(schedule -> encode(schedule, to));
    return to.build();
  }

  private static void encode(Contract.Schedule schedule, BondTerms.Builder to) {
    to.setCouponFrequency(schedule.frequency())
        .setExCouponDays(schedule.exCouponDays())
        .setEndOfMonth(schedule.endOfMonth());
    schedule.firstAccrual().map(Dates::encode).ifPresent(to::setFirstAccrualDate);
    schedule.firstCoupon().map(Dates::encode).ifPresent(to::setFirstCouponDate);
    schedule
        .factors()
        .forEach(factor -> to.addFactors(BondFactor.newBuilder()
            .setFromDate(Dates.encode(factor.from()))
            .setFactor(Decimals.encode(factor.value()))));
  }

  /** The contract, or empty where something is wrong with it. */
  Optional<Contract.Bond> decode(BondTerms terms) {
    Optional<BigDecimal> coupon = each.decimal("bond.coupon_percent", terms.getCouponPercent(), 0);
    Optional<LocalDate> maturity = each.date("bond.maturity_date", terms.getMaturityDate());
    Optional<DayCount> dayCount = DayCount.find(terms.getDayCount());
    if (dayCount.isEmpty()) {
      wrong("day_count", "is one of " + String.join(", ", DayCount.NAMES));
    }
    if (coupon.isEmpty() || maturity.isEmpty() || dayCount.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Contract.Bond(
        coupon.get(), dayCount.get(), maturity.get(), schedule(terms, maturity.get())));
  }

  private Optional<Contract.Schedule> schedule(BondTerms terms, LocalDate maturity) {
    if (terms.getCouponFrequency() == 0) {
      boolean more = terms.hasFirstAccrualDate()
          || terms.hasFirstCouponDate()
          || terms.getExCouponDays() != 0
          || terms.getEndOfMonth()
          || terms.getFactorsCount() > 0;
      if (more) {
        wrong("coupon_frequency", "is stated where the dates of coupons or factors are");
      }
      return Optional.empty();
    }
    if (!Bond.FREQUENCIES.contains(terms.getCouponFrequency())) {
      wrong("coupon_frequency", "is one of 1, 2, 3, 4, 6, 12, or 0 for no accrual");
    }
    if (terms.getExCouponDays() < 0 || terms.getExCouponDays() > EX_COUPON_DAYS) {
      wrong("ex_coupon_days", "is 0 to " + EX_COUPON_DAYS);
    }
    Optional<LocalDate> firstAccrual = before(
        "first_accrual_date", terms.hasFirstAccrualDate(), terms.getFirstAccrualDate(), maturity);
    return Optional.of(new Contract.Schedule(
        terms.getCouponFrequency(),
        firstAccrual,
        firstCoupon(terms, firstAccrual, maturity),
        terms.getExCouponDays(),
        terms.getEndOfMonth(),
        factors(terms)));
  }

  private Optional<LocalDate> firstCoupon(
      BondTerms terms, Optional<LocalDate> firstAccrual, LocalDate maturity) {
    Optional<LocalDate> first = before(
        "first_coupon_date", terms.hasFirstCouponDate(), terms.getFirstCouponDate(), maturity);
    if (first.isPresent() && firstAccrual.filter(first.get()::isAfter).isEmpty()) {
      wrong("first_coupon_date", "is after first_accrual_date, which is stated too");
    }
    return first;
  }

  private Optional<LocalDate> before(String field, boolean stated, Date date, LocalDate maturity) {
    if (!stated) {
      return Optional.empty();
    }
    Optional<LocalDate> read = each.date("bond." + field, date);
    if (read.filter(one -> !one.isBefore(maturity)).isPresent()) {
      wrong(field, "is before the maturity_date " + maturity);
    }
    return read;
  }

  private List<Factor> factors(BondTerms terms) {
    if (terms.getFactorsCount() > FACTORS) {
      wrong("factors", "has " + terms.getFactorsCount() + " entries; " + FACTORS + " is the most");
      return List.of();
    }
    List<Factor> factors = new ArrayList<>();
    for (int i = 0; i < terms.getFactorsCount(); i++) {
      String field = "factors[" + i + "].";
      Optional<LocalDate> from =
          each.date("bond." + field + "from_date", terms.getFactors(i).getFromDate());
      Optional<BigDecimal> value =
          each.decimal("bond." + field + "factor", terms.getFactors(i).getFactor(), 0);
      if (value.filter(one -> one.compareTo(BigDecimal.ONE) > 0).isPresent()) {
        wrong(field + "factor", "is 0 to 1");
      } else if (from.isPresent() && value.isPresent()) {
        factors.add(new Factor(from.get(), value.get()));
      }
    }
    if (factors.stream().map(Factor::from).collect(Collectors.toSet()).size() < factors.size()) {
      wrong("factors", "has each from_date once");
    }
    return factors.stream().sorted(Comparator.comparing(Factor::from)).toList();
  }

  private void wrong(String field, String rule) {
    fields.wrong(TermFields.PATH + "bond." + field, Reason.FIELD_INVALID, rule);
  }
}
