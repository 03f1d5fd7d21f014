package io.nexanest.e2e.golden;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.google.protobuf.util.JsonFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code figures.py} worked out: by scenario, view and date. */
final class GoldenFigures {
  private GoldenFigures() {}

  /**
   * A scope on a date in a currency.
   *
   * @param scope {@code household} or {@code portfolio:} and its name
   * @param figures by the names of the API
   * @param positions each with its own fields; empty where the script made none
   */
  record Case(
      String scope,
      String currency,
      LocalDate date,
      Map<String, BigDecimal> figures,
      List<Map<String, String>> positions) {}

  static List<Case> read(String scenario) {
    Struct.Builder json = Struct.newBuilder();
    try (Reader reader = new InputStreamReader(
        GoldenFigures.class.getResourceAsStream("/golden/figures.json"), StandardCharsets.UTF_8)) {
      JsonFormat.parser().merge(reader, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Case> cases = new ArrayList<>();
    Map<String, Value> one = fields(get(fields(get(json.getFieldsMap(), "scenarios")), scenario));
    for (Value view : get(one, "views").getListValue().getValuesList()) {
      Map<String, Value> of = fields(view);
      fields(get(of, "dates"))
          .forEach((date, value) -> cases.add(new Case(
              get(of, "scope").getStringValue(),
              get(of, "currency").getStringValue(),
              LocalDate.parse(date),
              figures(get(fields(value), "figures")),
              positions(get(fields(value), "positions")))));
    }
    return cases;
  }

  private static Map<String, BigDecimal> figures(Value value) {
    Map<String, BigDecimal> figures = new LinkedHashMap<>();
    fields(value).forEach((name, text) -> figures.put(name, new BigDecimal(text.getStringValue())));
    return figures;
  }

  private static List<Map<String, String>> positions(Value value) {
    List<Map<String, String>> positions = new ArrayList<>();
    for (Value position : value.getListValue().getValuesList()) {
      Map<String, String> one = new LinkedHashMap<>();
      fields(position).forEach((name, text) -> one.put(name, text.getStringValue()));
      positions.add(one);
    }
    return positions;
  }

  private static Value get(Map<String, Value> fields, String name) {
    return fields.getOrDefault(name, Value.getDefaultInstance());
  }

  private static Map<String, Value> fields(Value value) {
    return value.getStructValue().getFieldsMap();
  }
}
