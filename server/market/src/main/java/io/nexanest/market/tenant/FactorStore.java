package io.nexanest.market.tenant;

import io.nexanest.core.bond.Factor;
import io.nexanest.market.instrument.Contract;
import io.nexanest.market.instrument.Instrument;
import io.nexanest.platform.db.Tx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The SQL of what is left of bonds' nominals. */
final class FactorStore {
  private FactorStore() {}

  /** What is left of the nominal of each bond, ascending. */
  static Map<UUID, List<Factor>> all(Tx tx) {
    Map<UUID, List<Factor>> factors = new HashMap<>();
    tx.sql("select instrument_id, from_date, factor from market.private_factor order by from_date")
        .list(row -> factors
            .computeIfAbsent(row.id("instrument_id"), id -> new ArrayList<>())
            .add(new Factor(row.date("from_date"), row.decimal("factor"))));
    return factors;
  }

  /** Writes the factors of an instrument that has none yet. */
  static void insert(Tx tx, UUID tenant, Instrument instrument) {
    if (instrument.terms().contract().orElse(null) instanceof Contract.Bond bond) {
      for (Factor factor : bond.schedule().map(Contract.Schedule::factors).orElse(List.of())) {
        tx.sql("""
                insert into market.private_factor (tenant_id, instrument_id, from_date, factor)
                values (:tenant, :id, :from, :factor)""")
            .with("tenant", tenant)
            .with("id", instrument.id().uuid())
            .with("from", factor.from())
            .with("factor", factor.value())
            .execute();
      }
    }
  }
}
