package io.nexanest.portfolio.exporting;

import static io.nexanest.portfolio.exporting.SampleBooks.APPLE;
import static io.nexanest.portfolio.exporting.SampleBooks.DEPOT;
import static io.nexanest.portfolio.exporting.SampleBooks.EUR;
import static io.nexanest.portfolio.exporting.SampleBooks.FORMULA;
import static io.nexanest.portfolio.exporting.SampleBooks.MINE;
import static io.nexanest.portfolio.exporting.SampleBooks.USD;
import static io.nexanest.portfolio.exporting.SampleBooks.VISA;
import static io.nexanest.portfolio.exporting.SampleBooks.dec;

import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.DraftBuilder;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.money.Money;
import io.nexanest.portfolio.market.InstrumentFact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Transactions to export: those that every format carries, and those that few do. */
final class SampleDrafts {
  private SampleDrafts() {}

  /** What CSV, JSON and Portfolio Performance carry to the cent. */
  static List<Draft> plain() {
    return List.of(
        cash(TransactionType.DEPOSIT, DEPOT, 1, "100000.05")
            .with(Field.NOTE, "=cmd|' /c'!A0")
            .build(),
        cash(TransactionType.DEPOSIT, FORMULA, 1, "5000").settledIn(USD).build(),
        cash(TransactionType.FX_CONVERSION, DEPOT, 2, "20000")
            .counterAmount(new Money(dec("21500.5"), USD))
            .build(),
        trade(TransactionType.BUY, DEPOT, 3, APPLE, "10", "185.64")
            .settledIn(EUR, dec("0.9137"))
            .fee(dec("5.5"))
            .tax(dec("1.25"))
            .build(),
        trade(TransactionType.BUY, DEPOT, 4, APPLE, "20.12345678", "180")
            .fee(dec("1"))
            .with(Field.NOTE, "two lines,\nand \"quotes\"")
            .build(),
        trade(TransactionType.BUY, FORMULA, 4, VISA, "3", "260.1").build(),
        trade(TransactionType.BUY, FORMULA, 5, VISA, "4", "270.2").build(),
        trade(TransactionType.SELL, DEPOT, 60, APPLE, "12", "190.005")
            .settledIn(EUR, dec("0.9211"))
            .fee(dec("4"))
            .build(),
        trade(TransactionType.SELL, FORMULA, 61, VISA, "2", "280")
            .tax(dec("3.3"))
            .build(),
        draft(TransactionType.DIVIDEND, DEPOT, 70)
            .instrument(APPLE.id(), APPLE.currency())
            .quantity(dec("18"))
            .gross(dec("4.32"))
            .tax(dec("0.65"))
            .with(Field.EX_DATE, LocalDate.of(2024, 3, 1))
            .build(),
        draft(TransactionType.SECURITY_TRANSFER, DEPOT, 80)
            .instrument(APPLE.id(), APPLE.currency())
            .quantity(dec("5"))
            .counterAccount(FORMULA)
            .build(),
        cash(TransactionType.CASH_TRANSFER, DEPOT, 81, "1000")
            .counterAccount(FORMULA)
            .build(),
        cash(TransactionType.INTEREST, DEPOT, 82, "12.34").tax(dec("3.2")).build(),
        cash(TransactionType.INTEREST_CHARGE, DEPOT, 83, "0.4").build(),
        cash(TransactionType.FEE, DEPOT, 84, "2.5").build(),
        cash(TransactionType.FEE, DEPOT, 84, "2.5").build(),
        cash(TransactionType.FEE_REFUND, DEPOT, 85, "2.5").build(),
        cash(TransactionType.TAX, DEPOT, 86, "7").build(),
        cash(TransactionType.TAX_REFUND, DEPOT, 87, "1").build(),
        trade(TransactionType.DELIVERY_IN, DEPOT, 90, VISA, "2", "250").build(),
        draft(TransactionType.DELIVERY_OUT, DEPOT, 91)
            .instrument(VISA.id(), VISA.currency())
            .quantity(dec("0.5"))
            .build(),
        cash(TransactionType.WITHDRAWAL, DEPOT, 92, "500").build());
  }

  /** The same with what only the product's own formats carry. */
  static List<Draft> rich() {
    List<Draft> all = new ArrayList<>(plain());
    all.add(draft(TransactionType.SPLIT, DEPOT, 100)
        .instrument(APPLE.id(), APPLE.currency())
        .ratio(dec("2"), dec("1"))
        .build());
    all.add(draft(TransactionType.SPIN_OFF, DEPOT, 110)
        .instrument(APPLE.id(), APPLE.currency())
        .counterInstrument(MINE.id(), MINE.currency())
        .ratio(dec("1"), dec("4"))
        .with(Field.BASIS_RATIO, dec("0.15"))
        .with(Field.CASH_IN_LIEU, dec("3.1"))
        .build());
    all.add(trade(TransactionType.DELIVERY_IN, DEPOT, 120, MINE, "1", "11000")
        .with(Field.ACQUIRE_DATE, LocalDate.of(2021, 5, 6))
        .with(Field.EXTERNAL_REFERENCE, "+49 deed")
        .build());
    all.add(trade(TransactionType.SELL_SHORT, DEPOT, 130, VISA, "6", "280")
        .fee(dec("2"))
        .build());
    all.add(trade(TransactionType.BUY_TO_COVER, DEPOT, 140, VISA, "2", "270").build());
    all.add(trade(TransactionType.REINVESTMENT, DEPOT, 150, APPLE, "0.1", "200").build());
    all.add(draft(TransactionType.RETURN_OF_CAPITAL, FORMULA, 160)
        .instrument(VISA.id(), VISA.currency())
        .gross(dec("17.5"))
        .build());
    all.add(draft(TransactionType.DIVIDEND, FORMULA, 170)
        .instrument(VISA.id(), VISA.currency())
        .gross(dec("5"))
        .settlementDate(LocalDate.of(2024, 7, 1))
        .payDate(LocalDate.of(2024, 7, 2))
        .build());
    all.add(
        cash(TransactionType.OPENING_BALANCE, FORMULA, 0, "10").settledIn(USD).build());
    return all;
  }

  static DraftBuilder draft(TransactionType type, AccountId account, int day) {
    return Draft.of(type, account, LocalDate.of(2024, 1, 1).plusDays(day));
  }

  static DraftBuilder cash(TransactionType type, AccountId account, int day, String amount) {
    return draft(type, account, day).money(new Money(dec(amount), EUR));
  }

  static DraftBuilder trade(
      TransactionType type,
      AccountId account,
      int day,
      InstrumentFact instrument,
      String units,
      String price) {
    return draft(type, account, day)
        .instrument(instrument.id(), instrument.currency())
        .quantity(dec(units))
        .price(dec(price));
  }
}
