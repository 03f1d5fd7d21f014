package io.nexanest.portfolio.importing.ofx;

import io.nexanest.core.transaction.TransactionType;
import io.nexanest.portfolio.importing.statement.Cells;
import io.nexanest.portfolio.importing.statement.Column;
import io.nexanest.portfolio.importing.statement.Records;
import io.nexanest.portfolio.importing.text.Figure;
import io.nexanest.portfolio.importing.text.XmlElement;
import java.util.Locale;

/** Transactions of a bank or card account, by section 11.4.4. */
final class BankTransactions {
  private final String currency;
  private final Records records;

  BankTransactions(String currency, Records records) {
    this.currency = currency;
    this.records = records;
  }

  void read(XmlElement entry) {
    String amount = entry.textAt("TRNAMT");
    boolean in = Figure.orZero(amount).signum() >= 0;
    String payee =
        entry.textAt("NAME").isEmpty() ? entry.textAt("PAYEE/NAME") : entry.textAt("NAME");
    Cells cells = new Cells()
        .type(type(entry.textAt("TRNTYPE"), in))
        .with(Column.DATE, OfxDate.day(entry.textAt("DTPOSTED")))
        .with(Column.GROSS, Figure.unsigned(amount))
        .with(Column.CURRENCY, currency(entry))
        .with(Column.REFERENCE, entry.textAt("FITID"))
        .with(Column.NOTE, note(payee, entry.textAt("MEMO")));
    records.add(entry.line(), cells);
  }

  /** The currency of a transaction's amounts; what they were converted from does not matter. */
  String currency(XmlElement entry) {
    String own = entry.textAt("CURRENCY/CURSYM");
    return own.isEmpty() ? currency : own;
  }

  static String note(String first, String second) {
    if (first.isEmpty() || second.startsWith(first)) {
      return second;
    }
    return second.isEmpty() ? first : first + " – " + second;
  }

  private static TransactionType type(String found, boolean in) {
    return switch (found.toUpperCase(Locale.ROOT)) {
      // A bank's dividend is interest by another name: there is no security that pays it.
      case "INT", "DIV" -> in ? TransactionType.INTEREST : TransactionType.INTEREST_CHARGE;
      case "FEE", "SRVCHG" -> in ? TransactionType.FEE_REFUND : TransactionType.FEE;
      default -> in ? TransactionType.DEPOSIT : TransactionType.WITHDRAWAL;
    };
  }
}
