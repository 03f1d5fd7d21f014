package io.nexanest.portfolio.importing.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads JSON as RFC 8259 has it, within bounds. */
public final class JsonText {
  static final int DEEPEST = 64;
  static final int MOST_VALUES = 2_000_000;
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]{0,39})(?:\\.[0-9]{1,40})?(?:[eE][+-]?[0-9]{1,3})?");
  private static final String ESCAPED = "\"\\/bfnrt";
  private static final String MEANT = "\"\\/\b\f\n\r\t";

  private final String text;
  private int at;
  private int line = 1;
  private int values;

  private JsonText(String text) {
    this.text = text;
  }

  /** The value that the text is. */
  public static Json read(String text) {
    JsonText json = new JsonText(text);
    Json value = json.value(1);
    json.blank();
    if (json.at < text.length()) {
      throw json.wrong("something follows the end of the value");
    }
    return value;
  }

  private Json value(int depth) {
    if (depth > DEEPEST) {
      throw Unreadable.tooLarge(
          "line " + line + " nests values deeper than " + DEEPEST + ", the most", "depth");
    }
    if (++values > MOST_VALUES) {
      throw Unreadable.tooLarge(
          "the file has more than " + MOST_VALUES + " values, the most", "elements");
    }
    blank();
    return switch (peek()) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> new Json.Text(line, string());
      case 't' -> word("true", new Json.Flag(line, true));
      case 'f' -> word("false", new Json.Flag(line, false));
      case 'n' -> word("null", new Json.Null(line));
      default -> number();
    };
  }

  private Json object(int depth) {
    int start = line;
    Map<String, Json> fields = new LinkedHashMap<>();
    at++;
    blank();
    while (peek() != '}') {
      if (!fields.isEmpty()) {
        expect(',');
        blank();
      }
      String name = string();
      blank();
      expect(':');
      if (fields.put(name, value(depth + 1)) != null) {
        throw wrong("the field '" + shown(name) + "' is there twice");
      }
      blank();
    }
    at++;
    return new Json.Fields(start, fields);
  }

  private Json array(int depth) {
    int start = line;
    List<Json> elements = new ArrayList<>();
    at++;
    blank();
    while (peek() != ']') {
      if (!elements.isEmpty()) {
        expect(',');
      }
      elements.add(value(depth + 1));
      blank();
    }
    at++;
    return new Json.Array(start, elements);
  }

  private String string() {
    expect('"');
    StringBuilder found = new StringBuilder();
    while (peek() != '"') {
      char c = text.charAt(at++);
      if (c == '\n') {
        throw wrong("a text does not end on its line");
      }
      found.append(c == '\\' ? escaped() : c);
      if (found.length() > XmlDocument.LONGEST_TEXT) {
        throw Unreadable.tooLarge(
            "line %d has more than %d characters in one value, the most"
                .formatted(line, XmlDocument.LONGEST_TEXT),
            "cell_characters");
      }
    }
    at++;
    return found.toString();
  }

  private char escaped() {
    char c = peek();
    at++;
    if (c != 'u') {
      int known = ESCAPED.indexOf(c);
      if (known < 0) {
        throw wrong("\\" + c + " is no escape");
      }
      return MEANT.charAt(known);
    }
    String digits = text.substring(at, Math.min(at + 4, text.length()));
    if (!digits.matches("[0-9a-fA-F]{4}")) {
      throw wrong("\\u is not followed by four hexadecimal digits");
    }
    at += 4;
    return (char) Integer.parseInt(digits, 16);
  }

  private Json number() {
    Matcher matcher = NUMBER.matcher(text).region(at, Math.min(at + 100, text.length()));
    if (!matcher.lookingAt()) {
      throw wrong("'" + shown(text.substring(at, Math.min(at + 20, text.length())))
          + "' is no value of JSON");
    }
    at = matcher.end();
    return new Json.Number(line, matcher.group());
  }

  private Json word(String word, Json value) {
    if (!text.startsWith(word, at)) {
      throw wrong("'" + shown(text.substring(at, Math.min(at + 20, text.length())))
          + "' is no value of JSON");
    }
    at += word.length();
    return value;
  }

  private void blank() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      line += text.charAt(at) == '\n' ? 1 : 0;
      at++;
    }
  }

  private char peek() {
    if (at >= text.length()) {
      throw wrong("the file ends within a value");
    }
    return text.charAt(at);
  }

  private void expect(char c) {
    if (peek() != c) {
      throw wrong("'" + c + "' is expected, not '" + shown("" + peek()) + "'");
    }
    at++;
  }

  private static String shown(String found) {
    return found.replaceAll("\\p{Cntrl}", " ");
  }

  private RuntimeException wrong(String what) {
    return Unreadable.because("line " + line + " is not JSON: " + what, Map.of("line", "" + line));
  }
}
