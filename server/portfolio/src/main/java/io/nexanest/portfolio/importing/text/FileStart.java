package io.nexanest.portfolio.importing.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The first characters of a file, by which its kind is told.
 *
 * @param text without byte order mark and leading white space; letters beyond ASCII may be garbled
 */
public record FileStart(String text) {
  private static final int BYTES = 8_192;

  public static FileStart of(byte[] bytes) {
    int length = Math.min(bytes.length, BYTES);
    String text = new String(bytes, 0, length, charset(bytes));
    return new FileStart(
        text.replace("\ufeff", "").replace("\u00ef\u00bb\u00bf", "").strip());
  }

  /** The name of the first element of a text in XML; empty if there is none. */
  public String rootElement() {
    if (!text.startsWith("<")) {
      return "";
    }
    String bare = text.replaceAll("(?s)<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^>\\[]*(\\[.*?\\])?>", "");
    String name = bare.strip().replaceFirst("(?s)^<([A-Za-z_][\\w.:-]*).*$", "$1");
    return name.startsWith("<") ? "" : name.substring(name.indexOf(':') + 1);
  }

  /** Whether it is books as the product exports them in JSON. */
  public boolean isBooks() {
    return text.matches("(?s)\\{\\s*\"nexanest_books\"\\s*:.*");
  }

  private static Charset charset(byte[] bytes) {
    boolean marked = bytes.length > 1;
    if (marked && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    if (marked && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    return StandardCharsets.ISO_8859_1;
  }
}
