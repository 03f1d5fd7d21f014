package io.nexanest.portfolio.exporting.portfolioperformance;

import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Consideration;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.CurrencyCode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The items that one transaction is written as; each has an id that is the same in every export. */
final class Items {
  private final Booked booked;
  private int made;

  Items(Booked booked) {
    this.booked = booked;
  }

  /** Cash alone. */
  Item cash(String type, CurrencyCode currency, BigDecimal amount) {
    return item(type, currency, amount, booked.draft().instrument(), BigDecimal.ZERO, List.of());
  }

  /** Cash of which charges were taken, and which may have been another currency before. */
  Item income(String type, Consideration paid, BigDecimal amount) {
    return item(
        type,
        paid.settlementCurrency(),
        amount,
        booked.draft().instrument(),
        booked.draft().quantity().orElse(BigDecimal.ZERO),
        units(paid));
  }

  /** The side of a trade that moves units, or the one that moves cash. */
  Item trade(String type, Consideration paid, BigDecimal amount, boolean withUnits) {
    return item(
        type,
        paid.settlementCurrency(),
        amount,
        booked.draft().instrument(),
        withUnits ? booked.draft().quantity().orElse(BigDecimal.ZERO) : BigDecimal.ZERO,
        withUnits ? units(paid) : List.of());
  }

  /** Units without cash. */
  Item delivery(
      String type,
      InstrumentId instrument,
      CurrencyCode currency,
      BigDecimal units,
      BigDecimal value) {
    return item(type, currency, value, Optional.of(instrument), units, List.of());
  }

  /** Cash that leaves as one currency and arrives as another. */
  Item exchanged(CurrencyCode from, BigDecimal amount, CurrencyCode to, BigDecimal arrives) {
    BigDecimal rate = amount.divide(arrives, java.math.MathContext.DECIMAL32);
    Item.Forex forex = new Item.Forex(to, arrives, rate);
    List<Item.Unit> units = List.of(new Item.Unit("GROSS_VALUE", amount, Optional.of(forex)));
    return item("TRANSFER_OUT", from, amount, Optional.empty(), BigDecimal.ZERO, units);
  }

  private static List<Item.Unit> units(Consideration paid) {
    List<Item.Unit> units = new ArrayList<>();
    if (paid.fee().signum() != 0) {
      units.add(new Item.Unit("FEE", paid.fee(), Optional.empty()));
    }
    if (paid.tax().signum() != 0) {
      units.add(new Item.Unit("TAX", paid.tax(), Optional.empty()));
    }
    if (!paid.sameCurrency()) {
      Item.Forex forex = new Item.Forex(paid.instrumentCurrency(), paid.gross(), paid.fxRate());
      units.add(new Item.Unit("GROSS_VALUE", paid.grossSettled(), Optional.of(forex)));
    }
    return units;
  }

  private Item item(
      String type,
      CurrencyCode currency,
      BigDecimal amount,
      Optional<InstrumentId> security,
      BigDecimal shares,
      List<Item.Unit> units) {
    Optional<LocalDate> exDate =
        type.equals("DIVIDENDS") ? booked.draft().exDate() : Optional.empty();
    return new Item(
        uuid(), booked.date(), type, currency, amount, security, shares, units, note(), exDate);
  }

  private String uuid() {
    String own = booked.id().uuid().toString();
    return made++ == 0
        ? own
        : UUID.nameUUIDFromBytes((own + " " + made).getBytes(StandardCharsets.UTF_8))
            .toString();
  }

  private String note() {
    return booked.draft().note();
  }
}
