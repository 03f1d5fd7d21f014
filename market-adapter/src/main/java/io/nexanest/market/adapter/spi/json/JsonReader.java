package io.nexanest.market.adapter.spi.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads one text, by RFC 8259, at most 32 levels deep. */
final class JsonReader {
  private static final int DEEPEST = 32;
  private static final int LONGEST_NUMBER = 64;
  private static final String ESCAPED = "\"\\/bfnrt";
  private static final String MEANT = "\"\\/\b\f\n\r\t";

  private final String text;
  private int at;

  JsonReader(String text) {
    this.text = text;
  }

  Json whole() {
    Json value = value(1);
    blank();
    if (at < text.length()) {
      throw wrong("something follows the end");
    }
    return value;
  }

  private Json value(int depth) {
    if (depth > DEEPEST) {
      throw wrong("it nests deeper than " + DEEPEST);
    }
    blank();
    return switch (peek()) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> new Json.Text(string());
      case 't' -> word("true", Json.Word.TRUE);
      case 'f' -> word("false", Json.Word.FALSE);
      case 'n' -> word("null", Json.Word.NULL);
      default -> number();
    };
  }

  private Json object(int depth) {
    Map<String, Json> fields = new HashMap<>();
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
        throw wrong("the field '" + name + "' is there twice");
      }
      blank();
    }
    at++;
    return new Json.Fields(fields);
  }

  private Json array(int depth) {
    List<Json> values = new ArrayList<>();
    at++;
    blank();
    while (peek() != ']') {
      if (!values.isEmpty()) {
        expect(',');
      }
      values.add(value(depth + 1));
      blank();
    }
    at++;
    return new Json.Items(values);
  }

  private String string() {
    expect('"');
    int end = at;
    while (end < text.length() && text.charAt(end) != '"' && text.charAt(end) != '\\') {
      if (text.charAt(end) < ' ') {
        throw wrong("a text has a control character");
      }
      end++;
    }
    if (end < text.length() && text.charAt(end) == '"') {
      String found = text.substring(at, end);
      at = end + 1;
      return found;
    }
    return escaped(new StringBuilder());
  }

  private String escaped(StringBuilder found) {
    while (peek() != '"') {
      char c = text.charAt(at++);
      if (c < ' ') {
        throw wrong("a text has a control character");
      }
      found.append(c == '\\' ? escape() : c);
    }
    at++;
    return found.toString();
  }

  private char escape() {
    char c = peek();
    at++;
    if (c != 'u') {
      int known = ESCAPED.indexOf(c);
      if (known < 0) {
        throw wrong("\\" + c + " is no escape");
      }
      return MEANT.charAt(known);
    }
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(peek(), 16);
      if (digit < 0) {
        throw wrong("\\u is not followed by four hexadecimal digits");
      }
      code = 16 * code + digit;
      at++;
    }
    return (char) code;
  }

  private Json number() {
    int start = at;
    if (peek() == '-') {
      at++;
    }
    boolean zero = at < text.length() && text.charAt(at) == '0';
    int whole = digits();
    boolean right = whole > 0 && !(zero && whole > 1);
    if (right && at < text.length() && text.charAt(at) == '.') {
      at++;
      right = digits() > 0;
    }
    if (right && at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      at++;
      if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
        at++;
      }
      right = digits() > 0;
    }
    if (!right || at - start > LONGEST_NUMBER) {
      throw wrong("'" + text.substring(start, Math.min(start + 20, text.length()))
          + "' is no value, or a number of more than " + LONGEST_NUMBER + " characters");
    }
    return new Json.Digits(text.substring(start, at));
  }

  private int digits() {
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at - start;
  }

  private Json word(String word, Json value) {
    if (!text.startsWith(word, at)) {
      throw wrong(
          "'" + text.substring(at, Math.min(at + 20, text.length())) + "' is no value of JSON");
    }
    at += word.length();
    return value;
  }

  private void blank() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() {
    if (at >= text.length()) {
      throw wrong("it ends within a value");
    }
    return text.charAt(at);
  }

  private void expect(char c) {
    if (peek() != c) {
      throw wrong("'" + c + "' is expected, not '" + peek() + "'");
    }
    at++;
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("no JSON at character " + at + ": " + what);
  }
}
