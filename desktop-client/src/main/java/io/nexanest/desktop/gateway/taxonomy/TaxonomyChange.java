package io.nexanest.desktop.gateway.taxonomy;

import java.util.Map;

/**
 * A change of a taxonomy as typed.
 *
 * @param name the taxonomy, or the class where one is changed; empty where a taxonomy is made
 */
public record TaxonomyChange(TaxonomyAct act, String name, Map<TaxonomyField, String> values) {
  public TaxonomyChange {
    values = Map.copyOf(values);
  }

  public String value(TaxonomyField field) {
    return values.getOrDefault(field, "");
  }
}
