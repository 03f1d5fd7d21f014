package io.nexanest.desktop.gateway.remote.instrument;

import io.nexanest.api.market.v1.BondFactor;
import io.nexanest.api.market.v1.BondTerms;
import io.nexanest.api.market.v1.FutureTerms;
import io.nexanest.api.market.v1.InstrumentTerms;
import io.nexanest.api.market.v1.OptionRight;
import io.nexanest.api.market.v1.OptionTerms;
import io.nexanest.desktop.gateway.market.own.InstrumentChange;
import io.nexanest.desktop.gateway.market.own.InstrumentField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What contracts say, between text and wire. */
final class TermsText {
  private TermsText() {}

  static void read(InstrumentTerms from, Map<InstrumentField, String> to) {
    switch (from.getContractCase()) {
      case OPTION -> option(from.getOption(), to);
      case FUTURE -> {
        to.put(InstrumentField.UNDERLYING, from.getFuture().getUnderlying());
        to.put(
            InstrumentField.EXPIRY,
            Typed.date(from.getFuture().hasExpiryDate(), from.getFuture().getExpiryDate()));
      }
      case BOND -> bond(from.getBond(), to);
      case CONTRACT_NOT_SET -> {}
    }
  }

  /** The contract of the class, if anything of it is said. */
  static Optional<InstrumentTerms> write(InstrumentChange from) {
    String assetClass = from.value(InstrumentField.ASSET_CLASS);
    boolean said = InstrumentField.terms(assetClass).stream()
        .anyMatch(field -> !from.value(field).isEmpty());
    InstrumentTerms.Builder to = InstrumentTerms.newBuilder();
    switch (assetClass) {
      case "option" -> to.setOption(option(from));
      case "future" -> to.setFuture(future(from));
      case "bond" -> to.setBond(bond(from));
      default -> {}
    }
    return said ? Optional.of(to.build()) : Optional.empty();
  }

  private static void option(OptionTerms from, Map<InstrumentField, String> to) {
    to.put(InstrumentField.UNDERLYING, from.getUnderlying());
    to.put(
        InstrumentField.RIGHT,
        switch (from.getRight()) {
          case OPTION_RIGHT_CALL -> "CALL";
          case OPTION_RIGHT_PUT -> "PUT";
          case OPTION_RIGHT_UNSPECIFIED, UNRECOGNIZED -> "";
        });
    to.put(InstrumentField.STRIKE, from.getStrike().getValue());
    to.put(InstrumentField.EXPIRY, Typed.date(from.hasExpiryDate(), from.getExpiryDate()));
  }

  private static void bond(BondTerms from, Map<InstrumentField, String> to) {
    to.put(InstrumentField.COUPON, from.getCouponPercent().getValue());
    to.put(InstrumentField.DAY_COUNT, from.getDayCount());
    to.put(InstrumentField.MATURITY, Typed.date(from.hasMaturityDate(), from.getMaturityDate()));
    to.put(InstrumentField.FREQUENCY, Typed.count(from.getCouponFrequency()));
    to.put(
        InstrumentField.FIRST_ACCRUAL,
        Typed.date(from.hasFirstAccrualDate(), from.getFirstAccrualDate()));
    to.put(
        InstrumentField.FIRST_COUPON,
        Typed.date(from.hasFirstCouponDate(), from.getFirstCouponDate()));
    to.put(InstrumentField.EX_DAYS, Typed.count(from.getExCouponDays()));
    to.put(InstrumentField.END_OF_MONTH, Typed.flag(from.getEndOfMonth()));
    to.put(
        InstrumentField.FACTORS,
        from.getFactorsList().stream()
            .map(one ->
                Typed.date(true, one.getFromDate()) + " " + one.getFactor().getValue())
            .collect(Collectors.joining(", ")));
  }

  private static OptionTerms option(InstrumentChange from) {
    String right = from.value(InstrumentField.RIGHT);
    OptionTerms.Builder to = OptionTerms.newBuilder()
        .setUnderlying(from.value(InstrumentField.UNDERLYING))
        .setRight(
            right.isEmpty()
                ? OptionRight.OPTION_RIGHT_UNSPECIFIED
                : OptionRight.valueOf("OPTION_RIGHT_" + right))
        .setStrike(Typed.decimal(from.value(InstrumentField.STRIKE)));
    Typed.date(from.value(InstrumentField.EXPIRY)).ifPresent(to::setExpiryDate);
    return to.build();
  }

  private static FutureTerms future(InstrumentChange from) {
    FutureTerms.Builder to =
        FutureTerms.newBuilder().setUnderlying(from.value(InstrumentField.UNDERLYING));
    Typed.date(from.value(InstrumentField.EXPIRY)).ifPresent(to::setExpiryDate);
    return to.build();
  }

  private static BondTerms bond(InstrumentChange from) {
    BondTerms.Builder to = BondTerms.newBuilder()
        .setCouponPercent(Typed.decimal(from.value(InstrumentField.COUPON)))
        .setDayCount(from.value(InstrumentField.DAY_COUNT))
        .setCouponFrequency(Typed.count(from.value(InstrumentField.FREQUENCY)))
        .setExCouponDays(Typed.count(from.value(InstrumentField.EX_DAYS)))
        .setEndOfMonth(Boolean.parseBoolean(from.value(InstrumentField.END_OF_MONTH)))
        .addAllFactors(factors(from.value(InstrumentField.FACTORS)));
    Typed.date(from.value(InstrumentField.MATURITY)).ifPresent(to::setMaturityDate);
    Typed.date(from.value(InstrumentField.FIRST_ACCRUAL)).ifPresent(to::setFirstAccrualDate);
    Typed.date(from.value(InstrumentField.FIRST_COUPON)).ifPresent(to::setFirstCouponDate);
    return to.build();
  }

  private static List<BondFactor> factors(String text) {
    return Stream.of(text.split(","))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .map(one -> {
          String[] parts = one.split("\\s+", 2);
          BondFactor.Builder factor =
              BondFactor.newBuilder().setFactor(Typed.decimal(parts.length < 2 ? "" : parts[1]));
          Typed.date(parts[0]).ifPresent(factor::setFromDate);
          return factor.build();
        })
        .toList();
  }
}
