package io.nexanest.portfolio.exporting.portfolioperformance;

import static io.nexanest.portfolio.exporting.portfolioperformance.XmlObjects.field;

import io.nexanest.core.market.PriceTable;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.Decimals;
import io.nexanest.portfolio.account.AccountRow;
import io.nexanest.portfolio.exporting.file.Extract;
import io.nexanest.portfolio.exporting.file.Pieces;
import io.nexanest.portfolio.market.InstrumentFact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The file's text. */
final class ClientXml {
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + "<client id=\"1\">\n<version>63</version>\n";
  private static final String FOOT = "<plans/>\n<taxonomies/>\n<dashboards/>\n<properties/>\n"
      + "<settings>\n<bookmarks/>\n<attributeTypes/>\n<configurationSets/>\n</settings>\n"
      + "</client>\n";
  private static final String ATTRIBUTES = "<attributes>\n<map/>\n</attributes>\n";

  private final Extract books;
  private final Lists lists;
  private final Scaled scaled;
  private final XmlObjects objects = new XmlObjects();

  /** One object for each place and instrument, since equal keys are not the same. */
  private final Map<Object, Object> keys = new HashMap<>();

  ClientXml(Extract books, Lists lists, Scaled scaled) {
    this.books = books;
    this.lists = lists;
    this.scaled = scaled;
  }

  Pieces.Part part() {
    List<Place> cash =
        lists.places().stream().filter(Place.Cash.class::isInstance).toList();
    List<Place> units =
        lists.places().stream().filter(Place.Units.class::isInstance).toList();
    return Pieces.all(
        Pieces.text(HEAD
            + field("baseCurrency", books.standpoint().view().baseCurrency().code())),
        XmlObjects.list(
            "securities",
            Pieces.each(books.instruments(), fact -> security("security", fact.id()))),
        Pieces.text("<watchlists/>\n"),
        XmlObjects.list("accounts", Pieces.each(cash, place -> place("account", place))),
        XmlObjects.list("portfolios", Pieces.each(units, place -> place("portfolio", place))),
        Pieces.text(FOOT));
  }

  private Object key(Object equal) {
    return keys.computeIfAbsent(equal, same -> same);
  }

  private Pieces.Part security(String tag, InstrumentId instrument) {
    return objects.object(tag, "", key(instrument), () -> {
      Optional<InstrumentFact> fact = books.find(instrument);
      return Pieces.all(
          Pieces.text(field("uuid", instrument.uuid().toString())
              + field("name", fact.map(InstrumentFact::displayName).orElse(instrument.name()))
              + field("currencyCode", fact.map(f -> f.currency().code()).orElse(""))
              + field("isin", books.isin(instrument))
              + field("tickerSymbol", fact.map(InstrumentFact::symbol).orElse(""))
              + field("feed", "MANUAL")
              + "<prices>\n"),
          Pieces.lines(fact.map(books::prices).orElse(List.of()), ClientXml::price),
          Pieces.text("</prices>\n" + ATTRIBUTES + "<events/>\n<isRetired>false</isRetired>\n"));
    });
  }

  private static String price(PriceTable.Close close) {
    return "<price t=\"" + close.date() + "\" v=\"" + Scaled.price(close.value()) + "\"/>\n";
  }

  private Pieces.Part place(String tag, Place place) {
    return objects.object(tag, "", key(place), () -> switch (place) {
      case Place.Cash cash ->
        Pieces.all(
            Pieces.text(head(cash, name(cash))
                + field("currencyCode", cash.currency().code())
                + "<isRetired>false</isRetired>\n"),
            transactions("account-transaction", cash),
            Pieces.text(ATTRIBUTES));
      case Place.Units units ->
        Pieces.all(
            Pieces.text(
                head(units, books.name(units.account())) + "<isRetired>false</isRetired>\n"),
            place("referenceAccount", new Place.Cash(units.account(), own(units).currency())),
            transactions("portfolio-transaction", units),
            Pieces.text(ATTRIBUTES));
    });
  }

  private static String head(Place place, String name) {
    String words = place.account().name() + " " + place;
    return field(
            "uuid",
            java.util
                .UUID
                .nameUUIDFromBytes(words.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString())
        + field("name", name);
  }

  private String name(Place.Cash cash) {
    String name = books.name(cash.account());
    return own(cash).currency().equals(cash.currency())
        ? name
        : name + " (" + cash.currency().code() + ")";
  }

  private AccountRow own(Place place) {
    return books.accounts().stream()
        .filter(row -> row.id().equals(place.account()))
        .findFirst()
        .orElseThrow();
  }

  private Pieces.Part transactions(String tag, Place place) {
    return XmlObjects.list(
        "transactions", Pieces.each(lists.of(place), line -> item(tag, line.item(), line.pair())));
  }

  private Pieces.Part item(String tag, Item item, Optional<Pair> pair) {
    return objects.object(
        tag,
        "",
        item,
        () -> Pieces.all(
            Pieces.text(field("uuid", item.uuid())
                + field("date", item.date() + "T00:00")
                + field("currencyCode", item.currency().code())
                + field("amount", scaled.money(item.amount()))),
            item.security()
                .map(instrument -> security("security", instrument))
                .orElse(Pieces.text("")),
            pair.map(this::crossed).orElse(Pieces.text("")),
            Pieces.text(field("shares", scaled.shares(item.shares()))
                + field("note", item.note())
                + units(item)
                + field("type", item.type())
                + field("exDate", item.exDate().map(day -> day + "T00:00").orElse("")))));
  }

  private Pieces.Part crossed(Pair pair) {
    Pair.Kind kind = pair.kind();
    return objects.object(
        "crossEntry",
        " class=\"" + kind.className() + "\"",
        pair,
        () -> Pieces.all(
            place(kind.firstPlace(), pair.firstPlace()),
            item(kind.first(), pair.first(), Optional.of(pair)),
            place(kind.secondPlace(), pair.secondPlace()),
            item(kind.second(), pair.second(), Optional.of(pair))));
  }

  private String units(Item item) {
    if (item.units().isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("<units>\n");
    for (Item.Unit unit : item.units()) {
      text.append("<unit type=\"" + unit.type() + "\">\n")
          .append(money("amount", item.currency().code(), scaled.money(unit.amount())));
      unit.forex()
          .ifPresent(forex -> text.append(
                  money("forex", forex.currency().code(), scaled.money(forex.amount())))
              .append(field("exchangeRate", Decimals.text(forex.rate()))));
      text.append("</unit>\n");
    }
    return text.append("</units>\n").toString();
  }

  private static String money(String tag, String currency, String amount) {
    return "<%s currency=\"%s\" amount=\"%s\"/>\n".formatted(tag, currency, amount);
  }
}
