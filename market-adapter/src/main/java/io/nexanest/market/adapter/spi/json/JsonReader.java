package io.nexanest.market.adapter.spi.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes values of one text, at most 32 levels deep. */
final class JsonReader {
  private static final int LONGEST_NUMBER = 64;
  private static final JsonFactory JACKSON = JsonFactory.builder()
      .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(32).build())
      .build();

  private final JsonParser parser;

  private JsonReader(JsonParser parser) {
    this.parser = parser;
  }

  /** Throws IllegalArgumentException that says where the text is no JSON. */
  static Json read(String text) {
    try (JsonParser parser = JACKSON.createParser(text)) {
      JsonReader reader = new JsonReader(parser);
      Json value = reader.value(parser.nextToken());
      if (parser.nextToken() != null) {
        throw reader.wrong("something follows the end");
      }
      return value;
    } catch (JsonProcessingException e) {
      long at = e.getLocation() == null ? 0 : e.getLocation().getCharOffset();
      throw wrong(at, e.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException("a text can't be read", e);
    }
  }

  private Json value(@Nullable JsonToken token) throws IOException {
    return switch (token) {
      case null -> throw wrong("it ends within a value");
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> new Json.Text(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
      case VALUE_TRUE -> Json.Word.TRUE;
      case VALUE_FALSE -> Json.Word.FALSE;
      case VALUE_NULL -> Json.Word.NULL;
      case END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
        throw wrong("it is no value");
    };
  }

  private Json object() throws IOException {
    Map<String, Json> fields = new HashMap<>();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      if (fields.put(name, value(parser.nextToken())) != null) {
        throw wrong("a field is there twice");
      }
    }
    return new Json.Fields(fields);
  }

  private Json array() throws IOException {
    List<Json> values = new ArrayList<>();
    for (JsonToken next = parser.nextToken();
        next != JsonToken.END_ARRAY;
        next = parser.nextToken()) {
      values.add(value(next));
    }
    return new Json.Items(values);
  }

  private Json number() throws IOException {
    if (parser.getTextLength() > LONGEST_NUMBER) {
      throw wrong("a number has more than " + LONGEST_NUMBER + " characters");
    }
    return new Json.Digits(parser.getText());
  }

  private IllegalArgumentException wrong(String what) {
    return wrong(parser.currentLocation().getCharOffset(), what);
  }

  private static IllegalArgumentException wrong(long at, String what) {
    return new IllegalArgumentException("no JSON at character " + at + ": " + what);
  }
}
