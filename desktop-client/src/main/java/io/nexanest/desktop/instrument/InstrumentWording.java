package io.nexanest.desktop.instrument;

import io.nexanest.desktop.gateway.market.own.InstrumentAct;
import io.nexanest.desktop.gateway.market.own.InstrumentChange;
import io.nexanest.desktop.gateway.market.own.InstrumentField;
import io.nexanest.desktop.sending.Wording;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How a change of an instrument is kept on disk. */
public final class InstrumentWording implements Wording<InstrumentChange> {
  @Override
  public Map<String, String> write(InstrumentChange change) {
    Map<String, String> text = new LinkedHashMap<>();
    text.put("act", change.act().name());
    text.put("name", change.name());
    text.put("etag", change.etag());
    text.put("changed", change.changed().stream().map(Enum::name).collect(Collectors.joining(" ")));
    change.values().forEach((field, value) -> text.put("field." + field.name(), value));
    return text;
  }

  @Override
  public InstrumentChange read(Map<String, String> text) {
    Map<InstrumentField, String> values = new EnumMap<>(InstrumentField.class);
    Set<InstrumentField> changed = EnumSet.noneOf(InstrumentField.class);
    for (InstrumentField field : InstrumentField.values()) {
      String key = "field." + field.name();
      if (text.containsKey(key)) {
        values.put(field, text.getOrDefault(key, ""));
      }
    }
    for (String one : text.getOrDefault("changed", "").split(" ")) {
      if (!one.isEmpty()) {
        changed.add(InstrumentField.valueOf(one));
      }
    }
    return new InstrumentChange(
        InstrumentAct.valueOf(text.getOrDefault("act", "")),
        text.getOrDefault("name", ""),
        text.getOrDefault("etag", ""),
        values,
        changed);
  }
}
