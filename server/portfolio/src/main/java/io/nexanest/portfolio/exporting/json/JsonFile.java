package io.nexanest.portfolio.exporting.json;

import io.nexanest.core.market.PriceTable;
import io.nexanest.kernel.money.Decimals;
import io.nexanest.kernel.time.AsOf;
import io.nexanest.portfolio.account.AccountRow;
import io.nexanest.portfolio.exporting.file.BookFile;
import io.nexanest.portfolio.exporting.file.Extract;
import io.nexanest.portfolio.exporting.file.Omission;
import io.nexanest.portfolio.exporting.file.Omissions;
import io.nexanest.portfolio.exporting.file.Pieces;
import io.nexanest.portfolio.market.InstrumentFact;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/** Everything: what counts and what did, with movements, instruments and own prices. */
public final class JsonFile implements BookFile {
  @Override
  public String ending() {
    return ".json";
  }

  @Override
  public String mediaType() {
    return "application/json";
  }

  @Override
  public Iterator<byte[]> pieces(Extract books, Omissions omissions) {
    List<InstrumentFact> own =
        books.instruments().stream().filter(InstrumentFact::privateToTenant).toList();
    omissions.add(Omission.PRICES, books.instruments().size() - own.size());
    TransactionObjects transactions = new TransactionObjects(books, omissions);
    return Pieces.bytes(Pieces.all(
        Pieces.text(head(books)),
        array("accounts", books.accounts(), JsonFile::account),
        array("instruments", books.instruments(), JsonFile::instrument),
        array("transactions", books.history(), transactions::object),
        Pieces.text(",\n\"marks\":["),
        marks(own, books),
        Pieces.text("\n]}\n")));
  }

  private static String head(Extract books) {
    AsOf asOf = books.standpoint().asOf();
    return "{\"nexanest_books\":1,\n\"scope\":"
        + JsonLine.quoted(books.standpoint().view().name())
        + ",\n\"as_of\":"
        + new JsonLine()
            .with("effective_date", asOf.effectiveDate().toString())
            .with("known_time", asOf.knownTime().toString())
            .with("branch", asOf.branch())
            .text();
  }

  private static <T> Pieces.Part array(
      String name, Collection<T> items, Function<T, JsonLine> object) {
    Separator separator = new Separator();
    return Pieces.all(
        Pieces.text(",\n\"" + name + "\":["),
        Pieces.lines(items, item -> separator.next() + object.apply(item).text()),
        Pieces.text("\n]"));
  }

  private static Pieces.Part marks(List<InstrumentFact> own, Extract books) {
    Separator separator = new Separator();
    return Pieces.each(
        own,
        instrument -> Pieces.lines(
            books.prices(instrument), close -> separator.next() + mark(close).text()));
  }

  private static JsonLine mark(PriceTable.Close close) {
    return new JsonLine()
        .with("instrument", close.instrument().name())
        .with("date", close.date().toString())
        .with("price", Decimals.text(close.value()))
        .with("source", close.source());
  }

  private static JsonLine account(AccountRow row) {
    return new JsonLine()
        .with("name", row.id().name())
        .with("display_name", row.displayName())
        .with("institution", row.institution())
        .with("kind", row.kind())
        .with("currency", row.currency().code())
        .with("lot_policy", row.lotPolicy().name())
        .with("close_time", row.closeTime().map(Object::toString).orElse(""));
  }

  private static JsonLine instrument(InstrumentFact fact) {
    return new JsonLine()
        .with("name", fact.id().name())
        .with("symbol", fact.symbol())
        .with("isin", fact.isin().orElse(""))
        .with("display_name", fact.displayName())
        .with("asset_class", fact.assetClass())
        .with("sector", fact.sector())
        .with("currency", fact.currency().code())
        .with("multiplier", Decimals.text(fact.terms().multiplier()))
        .with("margined", fact.terms().margined())
        .with("private_to_tenant", fact.privateToTenant());
  }

  /** What stands before each element of an array but the first. */
  private static final class Separator {
    private String next = "\n";

    String next() {
      String before = next;
      next = ",\n";
      return before;
    }
  }
}
