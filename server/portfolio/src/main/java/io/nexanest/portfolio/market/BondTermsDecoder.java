package io.nexanest.portfolio.market;

import com.google.type.Date;
import io.nexanest.api.market.v1.BondTerms;
import io.nexanest.api.market.v1.InstrumentTerms;
import io.nexanest.core.bond.Bond;
import io.nexanest.core.bond.DayCount;
import io.nexanest.core.bond.Factor;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Decimals;
import java.time.LocalDate;
import java.util.Optional;

/** Bonds' contracts in core's words. */
final class BondTermsDecoder {
  private BondTermsDecoder() {}

  /** The bond whose interest accrues; empty for everything else. */
  static Optional<Bond> decode(InstrumentTerms terms) {
    BondTerms bond = terms.getBond();
    return bond.getCouponFrequency() == 0
        ? Optional.empty()
        : DayCount.find(bond.getDayCount()).map(counted -> bond(bond, counted));
  }

  private static Bond bond(BondTerms terms, DayCount counted) {
    return new Bond(
        Decimals.decode(terms.getCouponPercent()),
        counted,
        terms.getCouponFrequency(),
        Dates.decode(terms.getMaturityDate()),
        date(terms.hasFirstAccrualDate(), terms.getFirstAccrualDate()),
        date(terms.hasFirstCouponDate(), terms.getFirstCouponDate()),
        terms.getExCouponDays(),
        terms.getEndOfMonth(),
        terms.getFactorsList().stream()
            .map(factor ->
                new Factor(Dates.decode(factor.getFromDate()), Decimals.decode(factor.getFactor())))
            .toList());
  }

  private static Optional<LocalDate> date(boolean stated, Date date) {
    return stated ? Optional.of(Dates.decode(date)) : Optional.empty();
  }
}
