package io.nexanest.market.instrument;

import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.platform.db.Tx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The SQL of instruments. */
public final class InstrumentStore {
  private InstrumentStore() {}

  /** All instruments with their identifiers and listings. */
  public static List<Instrument> all(Tx tx) {
    Map<UUID, List<Instrument.Identifier>> identifiers = new HashMap<>();
    tx.sql("select instrument_id, scheme, value from market.identifier order by scheme, value")
        .list(row -> identifiers
            .computeIfAbsent(row.id("instrument_id"), id -> new ArrayList<>())
            .add(new Instrument.Identifier(row.text("scheme"), row.text("value"))));
    Map<UUID, List<Instrument.Listing>> listings = new HashMap<>();
    tx.sql("""
            select instrument_id, mic, symbol, currency_code from market.listing
            order by mic, symbol""")
        .list(row -> listings
            .computeIfAbsent(row.id("instrument_id"), id -> new ArrayList<>())
            .add(new Instrument.Listing(
                row.text("mic"), row.text("symbol"), row.text("currency_code"))));
    return tx.sql("""
            select instrument_id, display_name, asset_class, sector, currency_code, price_scale
            from market.instrument""").list(row -> {
      UUID id = row.id("instrument_id");
      return new Instrument(
          new InstrumentId(id),
          row.text("display_name"),
          row.text("asset_class"),
          row.text("sector"),
          row.text("currency_code"),
          row.integer("price_scale"),
          identifiers.getOrDefault(id, List.of()),
          listings.getOrDefault(id, List.of()));
    });
  }

  /** Writes instruments that are not there yet. */
  public static void insert(Tx tx, List<Instrument> fresh) {
    tx.copy(
        "market.instrument"
            + " (instrument_id, display_name, asset_class, sector, currency_code, price_scale)",
        rows -> fresh.forEach(i -> rows.row(
            i.id().uuid(),
            i.displayName(),
            i.assetClass(),
            i.sector(),
            i.currency(),
            i.priceScale())));
    tx.copy(
        "market.identifier (instrument_id, scheme, value)",
        rows -> fresh.forEach(i ->
            i.identifiers().forEach(each -> rows.row(i.id().uuid(), each.scheme(), each.value()))));
    tx.copy(
        "market.listing (instrument_id, mic, symbol, currency_code)",
        rows -> fresh.forEach(i ->
            i.listings().forEach(l -> rows.row(i.id().uuid(), l.mic(), l.symbol(), l.currency()))));
  }
}
