package io.nexanest.portfolio.importing.mt940;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields of messages, put together to lines with what belongs to each. */
final class Mt940Message {
  private static final Pattern FIELD = Pattern.compile("^:([0-9]{2}[A-Z]?):(.*)$", Pattern.DOTALL);
  private static final Pattern BALANCE =
      Pattern.compile("^[CD][0-9]{6}([A-Z]{3}).*$", Pattern.DOTALL);
  private static final Pattern CLOSING =
      Pattern.compile("^([CD])([0-9]{2})([0-9]{2})([0-9]{2})([A-Z]{3})([0-9,.]{1,40})$");

  /**
   * A statement line, field 61.
   *
   * @param number the line of the file that it starts on
   * @param account of field 25
   * @param currency of the opening balance, field 60
   * @param text the field with the lines that continue it
   * @param information field 86 after it; empty if there is none
   */
  record Line(int number, String account, String currency, String text, String information) {}

  /**
   * A closing balance, field 62F.
   *
   * @param day by ISO 8601
   * @param amount with a minus if the bank is owed it
   */
  record Balance(String account, String day, String currency, String amount) {}

  private final List<Line> lines = new ArrayList<>();
  private final List<Balance> balances = new ArrayList<>();
  private String account = "";
  private String currency = "";
  private String tag = "";
  private final StringBuilder field = new StringBuilder();
  private int start;

  private Mt940Message() {}

  List<Line> lines() {
    return lines;
  }

  List<Balance> balances() {
    return balances;
  }

  static Mt940Message of(String text) {
    Mt940Message message = new Mt940Message();
    int number = 0;
    for (String line : text.split("\\R", -1)) {
      number++;
      message.line(number, line);
    }
    message.end();
    return message;
  }

  private void line(int number, String line) {
    Matcher matcher = FIELD.matcher(line.strip());
    if (matcher.matches()) {
      end();
      tag = matcher.group(1);
      start = number;
      field.append(matcher.group(2));
    } else if (line.strip().matches("-|-}.*")) {
      end();
    } else if (!tag.isEmpty()) {
      field.append('\n').append(line.stripTrailing());
    }
  }

  private void end() {
    String text = field.toString();
    switch (tag) {
      case "25", "25P" -> account = text.strip();
      case "60F", "60M", "60" -> {
        Matcher balance = BALANCE.matcher(text.strip());
        currency = balance.matches() ? balance.group(1) : currency;
      }
      case "61" -> lines.add(new Line(start, account, currency, text, ""));
      case "62F" -> close(text.strip());
      case "86" -> inform(text);
      default -> {
        // Other balances and numbers of the message say nothing of the books.
      }
    }
    tag = "";
    field.setLength(0);
  }

  private void close(String text) {
    Matcher found = CLOSING.matcher(text);
    if (found.matches()) {
      String day = "20" + found.group(2) + "-" + found.group(3) + "-" + found.group(4);
      String sign = found.group(1).equals("D") ? "-" : "";
      balances.add(new Balance(account, day, found.group(5), sign + found.group(6)));
    }
  }

  /** Information follows the line that it is about, or the message as a whole. */
  private void inform(String text) {
    if (!lines.isEmpty() && lines.getLast().information().isEmpty()) {
      Line last = lines.removeLast();
      lines.add(new Line(last.number(), last.account(), last.currency(), last.text(), text));
    }
  }
}
