package io.nexanest.portfolio.reconcile;

import io.nexanest.api.portfolio.v1.BreakKind;
import io.nexanest.api.portfolio.v1.CustodianPosition;
import io.nexanest.api.portfolio.v1.PositionBreak;
import io.nexanest.api.portfolio.v1.ReconcilePositionsResponse;
import io.nexanest.api.type.v1.AsOf;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Fields;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a custodian holds and where it differs, as messages. */
final class BreakCodec {
  private BreakCodec() {}

  /** The positions of a request; what is wrong with them is told in {@code fields}. */
  static List<CustodianHolding> decode(List<CustodianPosition> positions, Fields fields) {
    List<CustodianHolding> holdings = new ArrayList<>();
    for (int i = 0; i < positions.size(); i++) {
      CustodianPosition from = positions.get(i);
      String path = "positions[" + i + "]";
      String code = from.getCurrencyCode();
      if (code.isEmpty() == from.getSymbol().isEmpty()) {
        fields.wrong(
            path + ".symbol",
            Reason.FIELD_INVALID,
            "is a symbol or ISIN, or empty with a currency_code for cash");
      }
      fields.limit(path + ".symbol", from.getSymbol(), Limits.NAME_CHARACTERS);
      if (!code.isEmpty()) {
        fields.read(path + ".currency_code", Reason.CURRENCY_UNKNOWN, () -> CurrencyCode.of(code));
      }
      Optional<BigDecimal> quantity = fields.read(
          path + ".quantity", Reason.FIELD_INVALID, () -> Decimals.decode(from.getQuantity()));
      Optional<BigDecimal> cost = from.hasCost()
          ? fields.read(path + ".cost", Reason.FIELD_INVALID, () -> Decimals.decode(from.getCost()))
          : Optional.empty();
      holdings.add(
          new CustodianHolding(from.getSymbol(), "", code, quantity.orElse(BigDecimal.ZERO), cost));
    }
    return holdings;
  }

  /** The books at the end of a day, as they are known now. */
  static AsOf asOf(LocalDate date) {
    return AsOf.newBuilder().setEffectiveDate(Dates.encode(date)).build();
  }

  static ReconcilePositionsResponse encode(
      List<Difference> differences, int compared, LocalDate date) {
    return ReconcilePositionsResponse.newBuilder()
        .addAllBreaks(differences.stream().map(BreakCodec::encode).toList())
        .setComparedCount(compared)
        .setDate(Dates.encode(date))
        .build();
  }

  private static PositionBreak encode(Difference from) {
    CustodianHolding stated = from.stated();
    PositionBreak.Builder to = PositionBreak.newBuilder()
        .setKind(BreakKind.valueOf("BREAK_KIND_" + from.kind().name()))
        .setSymbol(stated.symbol().isEmpty() ? stated.isin() : stated.symbol())
        .setCurrencyCode(stated.currency())
        .setStatedQuantity(Decimals.encode(stated.quantity()))
        .setBookedQuantity(Decimals.encode(from.booked()))
        .setDifference(Decimals.encode(from.booked().subtract(stated.quantity())))
        .setFigure(from.figure());
    from.instrument().map(InstrumentId::name).ifPresent(to::setInstrument);
    stated.cost().map(Decimals::encode).ifPresent(to::setStatedCost);
    from.bookedCost().map(Decimals::encode).ifPresent(to::setBookedCost);
    return to.build();
  }
}
