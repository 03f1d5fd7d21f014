package io.nexanest.portfolio.importing.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON as RFC 8259 has it, within bounds. */
public final class JsonText {
  static final int DEEPEST = 64;
  static final int MOST_VALUES = 2_000_000;
  private static final int LONGEST_NUMBER = 90;
  private static final JsonFactory JACKSON = JsonFactory.builder()
      .streamReadConstraints(StreamReadConstraints.builder()
          // One more than is taken, which is refused here with its line.
          .maxNestingDepth(DEEPEST + 1)
          .maxStringLength(XmlDocument.LONGEST_TEXT)
          .maxNameLength(XmlDocument.LONGEST_TEXT)
          .build())
      .build();

  private final JsonParser parser;
  private int values;

  private JsonText(JsonParser parser) {
    this.parser = parser;
  }

  /** The value that the text is. */
  public static Json read(String text) {
    try (JsonParser parser = JACKSON.createParser(text)) {
      JsonText json = new JsonText(parser);
      try {
        Json value = json.value(parser.nextToken(), 1);
        if (parser.nextToken() != null) {
          throw json.wrong("something follows the end of the value");
        }
        return value;
      } catch (StreamConstraintsException e) {
        throw json.tooLong();
      } catch (JsonProcessingException e) {
        throw json.wrong(e.getOriginalMessage());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a text can't be read", e);
    }
  }

  private Json value(@Nullable JsonToken token, int depth) throws IOException {
    int line = line();
    if (depth > DEEPEST) {
      throw Unreadable.tooLarge(
          "line " + line + " nests values deeper than " + DEEPEST + ", the most", "depth");
    }
    if (++values > MOST_VALUES) {
      throw Unreadable.tooLarge(
          "the file has more than " + MOST_VALUES + " values, the most", "elements");
    }
    return switch (token) {
      case null -> throw wrong("the file ends within a value");
      case START_OBJECT -> object(line, depth);
      case START_ARRAY -> array(line, depth);
      case VALUE_STRING -> new Json.Text(line, parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(line);
      case VALUE_TRUE -> new Json.Flag(line, true);
      case VALUE_FALSE -> new Json.Flag(line, false);
      case VALUE_NULL -> new Json.Null(line);
      case END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
        throw wrong("it is no value");
    };
  }

  private Json object(int line, int depth) throws IOException {
    Map<String, Json> fields = new LinkedHashMap<>();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      if (fields.put(name, value(parser.nextToken(), depth + 1)) != null) {
        throw wrong("the field '" + name + "' is there twice");
      }
    }
    return new Json.Fields(line, fields);
  }

  private Json array(int line, int depth) throws IOException {
    List<Json> elements = new ArrayList<>();
    for (JsonToken next = parser.nextToken();
        next != JsonToken.END_ARRAY;
        next = parser.nextToken()) {
      elements.add(value(next, depth + 1));
    }
    return new Json.Array(line, elements);
  }

  private Json number(int line) throws IOException {
    if (parser.getTextLength() > LONGEST_NUMBER) {
      throw wrong("a number has more than " + LONGEST_NUMBER + " characters");
    }
    return new Json.Number(line, parser.getText());
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }

  private RuntimeException tooLong() {
    return Unreadable.tooLarge(
        "line %d has more than %d characters in one value, the most"
            .formatted(line(), XmlDocument.LONGEST_TEXT),
        "cell_characters");
  }

  private RuntimeException wrong(String what) {
    int line = parser.currentLocation().getLineNr();
    String shown = what.replaceAll("\\p{Cntrl}", " ");
    return Unreadable.because("line " + line + " is not JSON: " + shown, Map.of("line", "" + line));
  }
}
