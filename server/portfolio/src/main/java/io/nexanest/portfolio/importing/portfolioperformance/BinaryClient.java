package io.nexanest.portfolio.importing.portfolioperformance;

import io.nexanest.platform.rpc.Limits;
import io.nexanest.portfolio.importing.text.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A binary file: a mark and a message of protocol buffers, mostly in an archive. It is turned into
 * the XML that the program itself would write, so that one reader is enough.
 */
final class BinaryClient {
  static final String MARK = "PPPBV1";
  static final String ENTRY = "data.portfolio";

  private static final List<String> TYPES = List.of(
      "BUY",
      "SELL",
      "DELIVERY_INBOUND",
      "DELIVERY_OUTBOUND",
      "TRANSFER_OUT",
      "TRANSFER_OUT",
      "DEPOSIT",
      "REMOVAL",
      "DIVIDENDS",
      "INTEREST",
      "INTEREST_CHARGE",
      "TAXES",
      "TAX_REFUND",
      "FEES",
      "FEES_REFUND");
  private static final List<String> UNITS = List.of("GROSS_VALUE", "TAX", "FEE");
  private static final int CASH_TRANSFER = 5;
  private static final Integer[] TRANSACTION = {1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15};

  private final Map<String, Integer> ids = new HashMap<>();
  private final Map<String, StringBuilder> byHolder = new HashMap<>();
  private final StringBuilder xml = new StringBuilder("<client>");

  private BinaryClient() {}

  /** The file as XML with a line for each transaction, by which rows are numbered. */
  static byte[] xml(byte[] file) {
    byte[] bytes = unpacked(file);
    byte[] mark = MARK.getBytes(StandardCharsets.US_ASCII);
    if (bytes.length < mark.length || !Arrays.equals(mark, Arrays.copyOf(bytes, mark.length))) {
      throw Unreadable.because("the archive's " + ENTRY + " does not begin with " + MARK
          + ", so it is not a binary file of Portfolio Performance without a password");
    }
    byte[] message = Arrays.copyOfRange(bytes, mark.length, bytes.length);
    return new BinaryClient()
        .client(Wire.read(message, List.of(1, 2, 3, 4, 5)))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] unpacked(byte[] file) {
    if (file.length < 2 || file[0] != 'P' || file[1] != 'K') {
      return file;
    }
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(ENTRY)) {
          return bounded(zip);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw Unreadable.because("the archive is damaged: "
          + String.valueOf(e.getMessage()).replaceAll("\\p{Cntrl}", " "));
    }
    throw Unreadable.because("the archive has no " + ENTRY + ", which those of Portfolio"
        + " Performance have; other archives are not read");
  }

  private static byte[] bounded(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(Limits.STATEMENT_BYTES + 1);
    if (bytes.length > Limits.STATEMENT_BYTES) {
      throw Unreadable.tooLarge(
          "the archive's file has more than " + Limits.STATEMENT_BYTES + " bytes, the most",
          "statement_bytes");
    }
    return bytes;
  }

  private String client(Wire client) {
    field("version", "" + client.number(1));
    xml.append("<securities>");
    for (Wire security : client.messages(2, 1, 3, 4, 7, 8)) {
      xml.append("<security id=\"").append(id(security.text(1))).append("\">");
      field("name", security.text(3));
      field("currencyCode", security.text(4));
      field("isin", security.text(7));
      field("tickerSymbol", security.text(8));
      xml.append("</security>");
    }
    xml.append("</securities>");
    client.messages(5, TRANSACTION).forEach(this::transaction);
    xml.append("<accounts>");
    for (Wire account : client.messages(3, 1, 2, 3)) {
      xml.append("<account id=\"").append(id(account.text(1))).append("\">");
      field("name", account.text(2));
      field("currencyCode", account.text(3));
      transactions(account.text(1));
      xml.append("</account>");
    }
    xml.append("</accounts><portfolios>");
    for (Wire portfolio : client.messages(4, 1, 2, 5)) {
      xml.append("<portfolio id=\"").append(id(portfolio.text(1))).append("\">");
      field("name", portfolio.text(2));
      reference(xml, "referenceAccount", portfolio.text(5));
      transactions(portfolio.text(1));
      xml.append("</portfolio>");
    }
    return xml.append("</portfolios></client>").toString();
  }

  private void transactions(String holder) {
    xml.append("<transactions>")
        .append(byHolder.getOrDefault(holder, new StringBuilder()))
        .append("</transactions>");
  }

  /** A trade is written where its units are; its cash says nothing more. */
  private void transaction(Wire transaction) {
    int type = (int) transaction.number(2);
    boolean units = type >= 0 && type < CASH_TRANSFER;
    String holder = transaction.text(units ? 4 : 3);
    String name = type >= 0 && type < TYPES.size() ? TYPES.get(type) : "number " + type;
    String other = transaction.text(units ? 6 : 5);
    boolean transfer = name.equals("TRANSFER_OUT");
    String crossed = transfer ? crossed(transaction, units, holder, other) : "";
    write(holder, units, transaction, name, crossed);
    if (transfer) {
      write(other, units, transaction, "TRANSFER_IN", crossed);
    }
  }

  private void write(String holder, boolean units, Wire transaction, String type, String crossed) {
    StringBuilder to = byHolder.computeIfAbsent(holder, key -> new StringBuilder());
    String tag = units ? "portfolio-transaction" : "account-transaction";
    to.append('<').append(tag).append('>');
    field(to, "uuid", transaction.text(type.equals("TRANSFER_IN") ? 7 : 1));
    field(to, "date", day(transaction.message(9, 1)));
    boolean arrives = type.equals("TRANSFER_IN") && !units;
    to.append(
        arrives ? arriving(transaction) : money(transaction.text(10), transaction.number(11)));
    reference(to, "security", transaction.text(14));
    to.append(crossed);
    field(to, "shares", "" + transaction.number(12));
    field(to, "note", transaction.text(13));
    to.append("<units>");
    transaction.messages(15, 1, 2, 3, 4, 5, 6).forEach(unit -> unit(to, unit));
    to.append("</units>");
    field(to, "type", type);
    to.append("</").append(tag).append(">\n");
  }

  private String crossed(Wire transaction, boolean units, String from, String other) {
    String what = units ? "portfolio" : "account";
    StringBuilder crossed = new StringBuilder("<crossEntry>");
    reference(crossed, what + "From", from);
    reference(crossed, what + "To", other);
    crossed.append("<transactionTo>").append(arriving(transaction));
    return crossed.append("</transactionTo></crossEntry>").toString();
  }

  /** What a transfer brings: the amount in the other currency, where there is one. */
  private static String arriving(Wire transaction) {
    return transaction.messages(15, 1, 4, 5).stream()
        .filter(unit -> unit.number(1) == 0 && !unit.text(5).isEmpty())
        .map(unit -> money(unit.text(5), unit.number(4)))
        .findFirst()
        .orElse(money(transaction.text(10), transaction.number(11)));
  }

  private static String money(String currency, long amount) {
    StringBuilder money = new StringBuilder();
    field(money, "currencyCode", currency);
    field(money, "amount", "" + amount);
    return money.toString();
  }

  private static void unit(StringBuilder to, Wire unit) {
    int type = (int) unit.number(1);
    to.append("<unit type=\"")
        .append(type >= 0 && type < UNITS.size() ? UNITS.get(type) : "")
        .append("\"><amount amount=\"")
        .append(unit.number(2))
        .append("\"/>");
    if (!unit.text(5).isEmpty()) {
      to.append("<forex currency=\"")
          .append(escaped(unit.text(5)))
          .append("\" amount=\"")
          .append(unit.number(4))
          .append("\"/>");
      field(to, "exchangeRate", rate(unit.message(6, 1, 3)));
    }
    to.append("</unit>");
  }

  private static String rate(Wire decimal) {
    byte[] unscaled = decimal.bytes(3);
    long scale = decimal.number(1);
    boolean sound = unscaled.length > 0 && unscaled.length <= 32 && scale >= 0 && scale <= 40;
    return sound ? new BigDecimal(new BigInteger(unscaled), (int) scale).toPlainString() : "";
  }

  /** Days are stored as the moment that they begin in UTC. */
  private static String day(Wire timestamp) {
    long seconds = timestamp.number(1);
    boolean sound = Math.abs(seconds) < 100_000_000_000L;
    return sound
        ? Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC).toLocalDate().toString()
        : "";
  }

  private int id(String uuid) {
    Integer next = ids.size() + 1;
    Integer known = ids.putIfAbsent(uuid, next);
    return known == null ? next : known;
  }

  private void reference(StringBuilder to, String tag, String uuid) {
    if (!uuid.isEmpty()) {
      to.append('<').append(tag).append(" reference=\"").append(id(uuid)).append("\"/>");
    }
  }

  private void field(String tag, String text) {
    field(xml, tag, text);
  }

  private static void field(StringBuilder to, String tag, String text) {
    to.append('<')
        .append(tag)
        .append('>')
        .append(escaped(text))
        .append("</")
        .append(tag)
        .append('>');
  }

  /** Without line ends, so that rows are numbered in order, and without what XML can't write. */
  private static String escaped(String text) {
    return text.replaceAll("[\\p{Cntrl}\\uFFFE\\uFFFF\\p{Cs}]+", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
