package io.nexanest.core.bond;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The coupon dates of a bond, counted back from its maturity. */
final class Coupons {
  /** No book is older; a date before may be too early to count months from. */
  private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);

  private final Bond bond;

  Coupons(Bond bond) {
    this.bond = bond;
  }

  /** The period in which a date accrues; empty before the first and from maturity on. */
  Optional<CouponPeriod> periodOf(LocalDate date) {
    boolean before = bond.firstAccrual().filter(date::isBefore).isPresent();
    if (before || date.isBefore(EARLIEST) || !date.isBefore(bond.maturity())) {
      return Optional.empty();
    }
    long months = ChronoUnit.MONTHS.between(date, bond.maturity());
    int ago = Math.toIntExact(Math.max(1, months * bond.frequency() / 12));
    while (regular(ago).isAfter(date)) {
      ago++;
    }
    return Optional.of(period(ago));
  }

  /** The period in which a date accrues and those after it, ascending. */
  List<CouponPeriod> from(LocalDate date) {
    List<CouponPeriod> periods = new ArrayList<>();
    Optional<CouponPeriod> next = periodOf(date);
    while (next.isPresent()) {
      periods.add(next.get());
      next = periodOf(next.get().end());
    }
    return periods;
  }

  /** The date so many regular periods before maturity. */
  private LocalDate regular(int ago) {
    LocalDate date = bond.maturity().minusMonths((long) ago * 12 / bond.frequency());
    boolean end =
        bond.endOfMonth() && bond.maturity().getDayOfMonth() == bond.maturity().lengthOfMonth();
    return end ? date.withDayOfMonth(date.lengthOfMonth()) : date;
  }

  /** The period whose regular start lies so many regular periods before maturity. */
  private CouponPeriod period(int ago) {
    Optional<LocalDate> begin = bond.firstAccrual();
    Optional<LocalDate> firstCoupon = bond.firstCoupon().filter(first -> begin.isPresent());
    if (firstCoupon.filter(first -> regular(ago).isBefore(first)).isPresent()) {
      return first(begin.orElseThrow(), firstCoupon.get(), ago);
    }
    CouponPeriod.Span regular = span(ago);
    return new CouponPeriod(
        begin.filter(regular.start()::isBefore).orElse(regular.start()),
        regular.end(),
        List.of(regular),
        bond.frequency(),
        ago == 1);
  }

  /** The first period where it is stated: it may be longer than a regular one. */
  private CouponPeriod first(LocalDate begin, LocalDate end, int ago) {
    int last = ago;
    while (last > 1 && regular(last - 1).isBefore(end)) {
      last--;
    }
    List<CouponPeriod.Span> spans = new ArrayList<>();
    int at = last;
    spans.add(span(at));
    while (regular(at).isAfter(begin)) {
      at++;
      spans.add(span(at));
    }
    Collections.reverse(spans);
    return new CouponPeriod(begin, end, spans, bond.frequency(), end.equals(bond.maturity()));
  }

  private CouponPeriod.Span span(int ago) {
    return new CouponPeriod.Span(regular(ago), regular(ago - 1));
  }
}
