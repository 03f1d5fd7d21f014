package io.nexanest.market.tenant;

import io.nexanest.core.bond.Factor;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.market.instrument.Instrument;
import io.nexanest.market.instrument.Terms;
import io.nexanest.platform.db.Row;
import io.nexanest.platform.db.Sql;
import io.nexanest.platform.db.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The SQL of private instruments; row-level security adds the tenant to each statement. */
final class PrivateInstrumentStore {
  private PrivateInstrumentStore() {}

  /** How often the tenant has changed something; 0 for never. */
  static long version(Tx tx) {
    return tx.sql("select version from market.private_version")
        .one(row -> row.number("version"))
        .orElse(0L);
  }

  /** Counts a change; others of the tenant wait until the transaction ends. */
  static void count(Tx tx, UUID tenant) {
    tx.sql("""
            insert into market.private_version (tenant_id, version) values (:tenant, 1)
            on conflict (tenant_id) do update set version = private_version.version + 1""").with("tenant", tenant).execute();
  }

  /** All of the tenant's. */
  static List<Instrument> all(Tx tx) {
    Map<UUID, List<Instrument.Identifier>> identifiers = new HashMap<>();
    tx.sql("""
            select instrument_id, scheme, value from market.private_identifier
            order by scheme, value""")
        .list(row -> identifiers
            .computeIfAbsent(row.id("instrument_id"), id -> new ArrayList<>())
            .add(new Instrument.Identifier(row.text("scheme"), row.text("value"))));
    Map<UUID, List<Factor>> factors = FactorStore.all(tx);
    return tx.sql("select * from market.private_instrument order by symbol")
        .list(row -> read(
            row,
            identifiers.getOrDefault(row.id("instrument_id"), List.of()),
            factors.getOrDefault(row.id("instrument_id"), List.of())));
  }

  static void insert(Tx tx, UUID tenant, Instrument instrument, Instant now) {
    Instrument.Listing listing = instrument.listings().getFirst();
    bind(tx.sql("""
            insert into market.private_instrument
              (tenant_id, instrument_id, display_name, asset_class, sector, currency_code,
               price_scale, mic, symbol, multiplier, margined, contract, underlying, option_right,
               strike, end_date, coupon_percent, day_count, coupon_frequency, first_accrual_date,
               first_coupon_date, ex_coupon_days, end_of_month, version, create_time, update_time)
            values (:tenant, :id, :name, :class, :sector, :currency, :scale, :mic, :symbol,
              :multiplier, :margined, :contract, :underlying, :right, :strike, :end, :coupon,
              :counted, :frequency, :accrual, :first, :ex, :ends, :version, :now, :now)"""), instrument, now)
        .with("tenant", tenant)
        .with("class", instrument.assetClass())
        .with("currency", instrument.currency())
        .with("scale", instrument.priceScale())
        .with("mic", listing.mic())
        .with("symbol", listing.symbol())
        .execute();
    identifiers(tx, tenant, instrument);
    FactorStore.insert(tx, tenant, instrument);
  }

  static void update(Tx tx, UUID tenant, Instrument instrument, Instant now) {
    bind(tx.sql("""
            update market.private_instrument
            set display_name = :name, sector = :sector, multiplier = :multiplier,
              margined = :margined, contract = :contract, underlying = :underlying,
              option_right = :right, strike = :strike, end_date = :end, coupon_percent = :coupon,
              day_count = :counted, coupon_frequency = :frequency, first_accrual_date = :accrual,
              first_coupon_date = :first, ex_coupon_days = :ex, end_of_month = :ends,
              version = :version, update_time = :now
            where instrument_id = :id"""), instrument, now).execute();
    tx.sql("delete from market.private_identifier where instrument_id = :id")
        .with("id", instrument.id().uuid())
        .execute();
    identifiers(tx, tenant, instrument);
  }

  private static void identifiers(Tx tx, UUID tenant, Instrument instrument) {
    for (Instrument.Identifier identifier : instrument.identifiers()) {
      tx.sql("""
              insert into market.private_identifier (tenant_id, instrument_id, scheme, value)
              values (:tenant, :id, :scheme, :value)""")
          .with("tenant", tenant)
          .with("id", instrument.id().uuid())
          .with("scheme", identifier.scheme())
          .with("value", identifier.value())
          .execute();
    }
  }

  private static Sql bind(Sql sql, Instrument instrument, Instant now) {
    return ContractColumns.bind(sql, instrument.terms().contract())
        .with("id", instrument.id().uuid())
        .with("name", instrument.displayName())
        .with("sector", instrument.sector())
        .with("multiplier", instrument.terms().multiplier())
        .with("margined", instrument.terms().margined())
        .with("version", instrument.version())
        .with("now", now);
  }

  private static Instrument read(
      Row row, List<Instrument.Identifier> identifiers, List<Factor> factors) {
    String currency = row.text("currency_code");
    return new Instrument(
        new InstrumentId(row.id("instrument_id")),
        row.text("display_name"),
        row.text("asset_class"),
        row.text("sector"),
        currency,
        row.integer("price_scale"),
        identifiers,
        List.of(new Instrument.Listing(row.text("mic"), row.text("symbol"), currency)),
        new Terms(
            row.decimal("multiplier"), row.flag("margined"), ContractColumns.read(row, factors)),
        row.number("version"));
  }
}
