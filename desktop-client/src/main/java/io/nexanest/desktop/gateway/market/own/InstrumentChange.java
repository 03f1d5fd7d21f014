package io.nexanest.desktop.gateway.market.own;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * A change of a private instrument as typed.
 *
 * @param name what is changed; empty where it is made
 * @param etag the version that was read; empty where it is made or priced
 * @param values the fields as they are to be; a contract is given as a whole
 * @param changed the fields that an update changes
 */
public record InstrumentChange(
    InstrumentAct act,
    String name,
    String etag,
    Map<InstrumentField, String> values,
    Set<InstrumentField> changed) {
  public InstrumentChange {
    values = Map.copyOf(values);
    changed = changed.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(changed));
  }

  public String value(InstrumentField field) {
    return values.getOrDefault(field, "");
  }
}
