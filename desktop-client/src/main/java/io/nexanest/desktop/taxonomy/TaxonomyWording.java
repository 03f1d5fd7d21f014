package io.nexanest.desktop.taxonomy;

import io.nexanest.desktop.gateway.taxonomy.TaxonomyAct;
import io.nexanest.desktop.gateway.taxonomy.TaxonomyChange;
import io.nexanest.desktop.gateway.taxonomy.TaxonomyField;
import io.nexanest.desktop.sending.Wording;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a change of a taxonomy is kept on disk. */
public final class TaxonomyWording implements Wording<TaxonomyChange> {
  @Override
  public Map<String, String> write(TaxonomyChange change) {
    Map<String, String> text = new LinkedHashMap<>();
    text.put("act", change.act().name());
    text.put("name", change.name());
    // An empty value is one: no parent means the top.
    change.values().forEach((field, value) -> text.put("field." + field.name(), value));
    return text;
  }

  @Override
  public TaxonomyChange read(Map<String, String> text) {
    Map<TaxonomyField, String> values = new EnumMap<>(TaxonomyField.class);
    for (TaxonomyField field : TaxonomyField.values()) {
      String key = "field." + field.name();
      if (text.containsKey(key)) {
        values.put(field, text.getOrDefault(key, ""));
      }
    }
    return new TaxonomyChange(
        TaxonomyAct.valueOf(text.getOrDefault("act", "")), text.getOrDefault("name", ""), values);
  }
}
