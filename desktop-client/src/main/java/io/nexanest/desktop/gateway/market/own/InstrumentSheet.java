package io.nexanest.desktop.gateway.market.own;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * An instrument with all that is said of it.
 *
 * @param own whether it is the tenant's and not the market's
 * @param lastPriced the last date with a price
 * @param values its fields as a form shows them; those left empty are absent
 */
public record InstrumentSheet(
    String name,
    boolean own,
    String etag,
    Optional<LocalDate> lastPriced,
    Map<InstrumentField, String> values) {
  public InstrumentSheet {
    values = Map.copyOf(values);
  }

  public String value(InstrumentField field) {
    return values.getOrDefault(field, "");
  }
}
