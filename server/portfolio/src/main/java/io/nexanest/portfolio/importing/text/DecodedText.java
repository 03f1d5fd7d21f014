package io.nexanest.portfolio.importing.text;

import io.nexanest.kernel.reason.Reason;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The characters of a file, and the encoding that they were written in. */
public record DecodedText(String text, String encoding) {
  private static final int LONGEST_LINE = 100_000;

  /** Decodes with the encoding named, or with the one found out if the name is empty. */
  public static DecodedText of(byte[] bytes, String encoding) {
    return of(bytes, encoding, "");
  }

  /**
   * Decodes with the encoding named; else as UTF-8, if it is that; else with the one that the file
   * declares, or the one found out if it declares none.
   */
  public static DecodedText of(byte[] bytes, String encoding, String declared) {
    if (bytes.length == 0) {
      throw Unreadable.because("the file is empty");
    }
    refuseOtherFiles(bytes);
    DecodedText decoded = encoding.isEmpty() ? detected(bytes, declared) : as(bytes, encoding);
    String text = decoded.text.startsWith("\ufeff") ? decoded.text.substring(1) : decoded.text;
    refuseBinary(text, decoded.encoding);
    return new DecodedText(text, decoded.encoding);
  }

  private static DecodedText detected(byte[] bytes, String declared) {
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return as(bytes, "UTF-16LE");
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return as(bytes, "UTF-16BE");
    }
    return text(bytes, StandardCharsets.UTF_8)
        .map(text -> new DecodedText(text, "UTF-8"))
        .orElseGet(() -> as(bytes, declared.isEmpty() ? latin(bytes) : declared));
  }

  private static String latin(byte[] bytes) {
    return hasC1(bytes) ? "windows-1252" : "ISO-8859-1";
  }

  private static DecodedText as(byte[] bytes, String encoding) {
    Charset charset = charset(encoding);
    if (charset.newEncoder().maxBytesPerChar() <= 1 && !isAscii(bytes)) {
      // Letters outside of ASCII that happen to be whole UTF-8 sequences are UTF-8.
      refuseIfUtf8(bytes, encoding);
    }
    return text(bytes, charset)
        .map(text -> new DecodedText(text, charset.name()))
        .orElseThrow(() -> undecodable(bytes, charset));
  }

  private static Charset charset(String encoding) {
    try {
      Charset charset = Charset.forName(encoding);
      if (charset.canEncode()) {
        return charset;
      }
    } catch (IllegalArgumentException e) {
      // Named below, with what would do.
    }
    throw Unreadable.hint(
        "encoding",
        Reason.FIELD_INVALID,
        "'" + encoding + "' is not a known encoding; UTF-8, ISO-8859-1 or windows-1252 would do,"
            + " or nothing, then it is found out");
  }

  private static void refuseIfUtf8(byte[] bytes, String encoding) {
    if (text(bytes, StandardCharsets.UTF_8).isPresent()) {
      throw Unreadable.hint(
          "encoding",
          Reason.STATEMENT_UNREADABLE,
          "the file is written in UTF-8, not in " + encoding + "; leave the encoding unset");
    }
  }

  private static Optional<String> text(byte[] bytes, Charset charset) {
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes), out, true);
    return result.isUnderflow() ? Optional.of(out.flip().toString()) : Optional.empty();
  }

  private static RuntimeException undecodable(byte[] bytes, Charset charset) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    charset.newDecoder().decode(in, CharBuffer.allocate(bytes.length + 1), true);
    int at = Math.min(in.position(), bytes.length - 1);
    int line = 1;
    for (int i = 0; i < at; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    String found = String.format(Locale.ROOT, "0x%02X", bytes[at]);
    return Unreadable.because(
        "byte %s at offset %d (line %d) can't be read as %s; leave the encoding unset, or name the one it was saved in"
            .formatted(found, at, line, charset.name()),
        Map.of("offset", "" + at, "line", "" + line, "encoding", charset.name()));
  }

  private static void refuseOtherFiles(byte[] bytes) {
    String kind = startsWith(bytes, 'P', 'K', 3, 4)
        ? "a spreadsheet or ZIP archive"
        : startsWith(bytes, '%', 'P', 'D', 'F')
            ? "a PDF document"
            : startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)
                ? "an old Office document"
                : startsWith(bytes, 0x1F, 0x8B) ? "a compressed file" : "";
    if (!kind.isEmpty()) {
      throw Unreadable.because("the file is " + kind + ", not delimited text; export it as CSV");
    }
  }

  /** Refuses a line that no person and no institution writes, before it is parsed. */
  public DecodedText withShortLines() {
    int line = 1;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        line++;
        start = i + 1;
      } else if (i - start > LONGEST_LINE) {
        throw Unreadable.tooLarge(
            "line " + line + " is longer than " + LONGEST_LINE + " characters, the most",
            "line_characters");
      }
    }
    return this;
  }

  private static void refuseBinary(String text, String encoding) {
    int line = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line++;
      } else if (Character.isISOControl(c) && c != '\t' && c != '\r' && c != '\f') {
        throw Unreadable.because(
            "line %d holds the control character U+%04X, so this is not text in %s; export it as CSV in UTF-8"
                .formatted(line, (int) c, encoding),
            Map.of("line", "" + line, "encoding", encoding));
      }
    }
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    for (int i = 0; i < prefix.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether there are bytes that are letters in windows-1252 and controls in ISO-8859-1. */
  private static boolean hasC1(byte[] bytes) {
    for (byte b : bytes) {
      if ((b & 0xE0) == 0x80) {
        return true;
      }
    }
    return false;
  }
}
