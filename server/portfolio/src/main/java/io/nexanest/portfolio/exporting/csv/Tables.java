package io.nexanest.portfolio.exporting.csv;

import io.nexanest.core.book.Position;
import io.nexanest.core.book.SecurityPosition;
import io.nexanest.core.lot.Lot;
import io.nexanest.core.market.PriceAnswer;
import io.nexanest.core.market.PriceTable;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.money.Decimals;
import io.nexanest.portfolio.account.AccountRow;
import io.nexanest.portfolio.exporting.file.Extract;
import io.nexanest.portfolio.exporting.file.Pieces;
import io.nexanest.portfolio.market.InstrumentFact;
import java.util.List;

/** The tables beside the transactions: what the books came to. */
final class Tables {
  private final Extract books;

  Tables(Extract books) {
    this.books = books;
  }

  Pieces.Part accounts() {
    return Pieces.all(
        header("account", "institution", "kind", "currency", "lot_policy"),
        Pieces.lines(books.accounts(), Tables::account));
  }

  private static String account(AccountRow row) {
    return CsvLine.of(List.of(
        CsvLine.words(row.displayName()),
        CsvLine.words(row.institution()),
        row.kind(),
        row.currency().code(),
        row.lotPolicy().name()));
  }

  Pieces.Part lots() {
    return Pieces.all(
        header(
            "account",
            "symbol",
            "isin",
            "open_date",
            "quantity",
            "cost",
            "cost_currency",
            "view_cost",
            "view_currency"),
        Pieces.each(
            positions(),
            position -> position instanceof SecurityPosition security
                ? Pieces.lines(security.lots(), lot -> lot(security.key().account(), lot))
                : Pieces.text("")));
  }

  private String lot(AccountId account, Lot lot) {
    return CsvLine.of(List.of(
        CsvLine.words(books.name(account)),
        CsvLine.words(books.symbol(lot.instrument())),
        books.isin(lot.instrument()),
        lot.date().toString(),
        Decimals.text(lot.quantity()),
        Decimals.text(lot.cost().own()),
        lot.cost().ownCurrency().code(),
        Decimals.text(lot.cost().view()),
        lot.cost().viewCurrency().code()));
  }

  Pieces.Part holdings() {
    return Pieces.all(
        header("account", "symbol", "isin", "name", "currency", "quantity", "price", "price_date"),
        Pieces.lines(positions(), this::holding));
  }

  private String holding(Position position) {
    String account = CsvLine.words(books.name(position.key().account()));
    String currency = position.currency().code();
    String quantity = Decimals.text(position.quantity());
    if (!(position instanceof SecurityPosition security)) {
      return CsvLine.of(List.of(account, currency, "", "Cash", currency, quantity, "1", ""));
    }
    var instrument = security.key().instrument();
    String name = books.find(instrument).map(InstrumentFact::displayName).orElse("");
    String price = "";
    String priced = "";
    if (books.standpoint().history().prices().price(instrument, books.date())
        instanceof PriceAnswer.Known known) {
      price = Decimals.text(known.value());
      priced = known.provenance().date().toString();
    }
    return CsvLine.of(List.of(
        account,
        CsvLine.words(books.symbol(instrument)),
        books.isin(instrument),
        CsvLine.words(name),
        currency,
        quantity,
        price,
        priced));
  }

  Pieces.Part prices() {
    return Pieces.all(
        header("symbol", "isin", "date", "price", "currency", "source"),
        Pieces.each(
            books.instruments(),
            instrument ->
                Pieces.lines(books.prices(instrument), close -> price(instrument, close))));
  }

  private static String price(InstrumentFact instrument, PriceTable.Close close) {
    return CsvLine.of(List.of(
        CsvLine.words(instrument.symbol()),
        instrument.isin().orElse(""),
        close.date().toString(),
        Decimals.text(close.value()),
        instrument.currency().code(),
        CsvLine.words(close.source())));
  }

  private List<Position> positions() {
    return books.standpoint().book().positions(books.standpoint().scope()).stream()
        .filter(position -> position.quantity().signum() != 0)
        .toList();
  }

  private static Pieces.Part header(String... names) {
    return Pieces.text(CsvLine.of(List.of(names)));
  }
}
