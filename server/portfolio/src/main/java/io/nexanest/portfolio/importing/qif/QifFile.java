package io.nexanest.portfolio.importing.qif;

import io.nexanest.portfolio.importing.text.DelimitedText;
import io.nexanest.portfolio.importing.text.Unreadable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The records of a file, each of an account, and the symbols of the securities that it lists. */
record QifFile(List<QifRecord> records, Map<String, String> symbols) {
  private static final Set<String> CASH = Set.of("bank", "cash", "ccard", "oth a", "oth l");

  /** A record of an account; of an account without a name if the file names none. */
  record QifRecord(int line, String account, boolean investment, Map<Character, String> fields) {
    String get(char code) {
      return fields.getOrDefault(code, "");
    }
  }

  static QifFile of(String text) {
    Reader reader = new Reader();
    text.lines().forEach(reader::line);
    if (!reader.fields.isEmpty()) {
      throw Unreadable.because(
          "the file ends within the record on line " + reader.start + ", which has no ^",
          Map.of("line", "" + reader.start));
    }
    return new QifFile(List.copyOf(reader.records), Map.copyOf(reader.symbols));
  }

  /** What the last header said that the records after it are. */
  private static final class Reader {
    private final List<QifRecord> records = new ArrayList<>();
    private final Map<String, String> symbols = new HashMap<>();
    private final Map<Character, String> fields = new HashMap<>();
    private String section = "";
    private String account = "";
    private int number;
    private int start;

    void line(String line) {
      number++;
      String stripped = line.strip();
      if (stripped.startsWith("!")) {
        fields.clear();
        header(stripped.toLowerCase(Locale.ROOT));
      } else if (stripped.equals("^")) {
        end();
      } else if (!stripped.isEmpty()) {
        if (fields.isEmpty()) {
          start = number;
        }
        field(stripped);
      }
    }

    private void header(String header) {
      if (header.startsWith("!type:")) {
        section = header.substring("!type:".length()).strip();
      } else if (header.startsWith("!account")) {
        section = "account";
      }
    }

    /** The first field of a code counts; splits repeat theirs. */
    private void field(String line) {
      if (line.length() > DelimitedText.MOST_CHARACTERS) {
        throw Unreadable.tooLarge(
            "line %d has %d characters; %d is the most"
                .formatted(number, line.length(), DelimitedText.MOST_CHARACTERS),
            "cell_characters");
      }
      fields.putIfAbsent(line.charAt(0), line.substring(1).strip());
    }

    private void end() {
      switch (section) {
        case "account" -> account = fields.getOrDefault('N', "");
        case "security" -> symbols.put(fields.getOrDefault('N', ""), fields.getOrDefault('S', ""));
        default -> {
          boolean investment = section.equals("invst");
          if (!fields.isEmpty() && (investment || CASH.contains(section))) {
            records.add(new QifRecord(start, account, investment, Map.copyOf(fields)));
          }
        }
      }
      fields.clear();
    }
  }
}
