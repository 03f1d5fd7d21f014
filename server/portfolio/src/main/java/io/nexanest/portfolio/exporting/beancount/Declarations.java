package io.nexanest.portfolio.exporting.beancount;

import io.nexanest.core.book.CashPosition;
import io.nexanest.core.book.Position;
import io.nexanest.core.book.SecurityPosition;
import io.nexanest.core.lot.Lot;
import io.nexanest.core.market.PriceTable;
import io.nexanest.core.terms.Side;
import io.nexanest.kernel.money.Decimals;
import io.nexanest.portfolio.exporting.file.Extract;
import io.nexanest.portfolio.exporting.file.Pieces;
import io.nexanest.portfolio.market.InstrumentFact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What a journal declares beside its transactions. */
final class Declarations {
  private static final List<String> OTHER_SIDES = List.of(
      "Equity:External",
      "Equity:Conversions",
      "Income:Gains",
      "Income:Dividends",
      "Income:Interest",
      "Expenses:Interest",
      "Expenses:Fees",
      "Expenses:Taxes");

  private final Extract books;
  private final Words words;
  private final LocalDate first;

  Declarations(Extract books, Words words, LocalDate first) {
    this.books = books;
    this.words = words;
    this.first = first;
  }

  String options() {
    return "option \"title\" "
        + Words.quoted(books.standpoint().view().displayName())
        + "\noption \"operating_currency\" \""
        + books.standpoint().view().baseCurrency().code()
        + "\"\n\n";
  }

  Pieces.Part commodities() {
    return Pieces.lines(books.instruments(), this::commodity);
  }

  private String commodity(InstrumentFact fact) {
    return "%s commodity %s\n  name: %s\n  symbol: %s\n%s"
        .formatted(
            first,
            words.commodity(fact.id()),
            Words.quoted(fact.displayName()),
            Words.quoted(fact.symbol()),
            fact.isin().map(isin -> "  isin: " + Words.quoted(isin) + "\n").orElse(""));
  }

  /** Every account that a posting may name, and those that hold. */
  Pieces.Part accounts() {
    return Pieces.all(
        Pieces.lines(OTHER_SIDES, this::open),
        Pieces.lines(books.accounts(), account -> open(words.cash(account.id()))),
        Pieces.lines(
            positions(),
            position -> position instanceof SecurityPosition security
                ? open(holding(security, Side.LONG)) + open(holding(security, Side.SHORT))
                : ""));
  }

  private String open(String account) {
    return first + " open " + account + "\n";
  }

  private String holding(SecurityPosition position, Side side) {
    return words.holding(position.key().account(), position.key().instrument(), side);
  }

  Pieces.Part prices() {
    return Pieces.each(
        books.instruments(), fact -> Pieces.lines(books.prices(fact), close -> price(fact, close)));
  }

  /** Money for one unit, which is not the quote where an instrument has a multiplier. */
  private String price(InstrumentFact fact, PriceTable.Close close) {
    BigDecimal unit = Decimals.plain(close.value().multiply(fact.terms().multiplier()));
    return "%s price %s %s %s\n"
        .formatted(
            close.date(),
            words.commodity(fact.id()),
            Decimals.text(unit),
            fact.currency().code());
  }

  /** A balance counts from the beginning of its day. */
  Pieces.Part assertions() {
    LocalDate after = books.date().plusDays(1);
    return Pieces.lines(positions(), position -> switch (position) {
      case CashPosition cash ->
        balance(
            after,
            words.cash(cash.key().account()),
            cash.quantity(),
            cash.currency().code());
      case SecurityPosition security ->
        side(after, security, Side.LONG) + side(after, security, Side.SHORT);
    });
  }

  private String side(LocalDate after, SecurityPosition security, Side side) {
    BigDecimal units = security.lots().stream()
        .map(Lot::quantity)
        .filter(quantity -> Side.of(quantity) == side)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    String commodity = words.commodity(security.key().instrument());
    return balance(after, holding(security, side), units, commodity);
  }

  private static String balance(
      LocalDate after, String account, BigDecimal amount, String commodity) {
    return "%s balance %s %s %s\n".formatted(after, account, Decimals.text(amount), commodity);
  }

  private List<Position> positions() {
    return books.standpoint().book().positions(books.standpoint().scope());
  }
}
