package io.nexanest.portfolio.importing.camt;

import io.nexanest.portfolio.importing.statement.FormatHints;
import io.nexanest.portfolio.importing.statement.Records;
import io.nexanest.portfolio.importing.statement.SourceAccounts;
import io.nexanest.portfolio.importing.statement.StatedTotals;
import io.nexanest.portfolio.importing.statement.Statement;
import io.nexanest.portfolio.importing.statement.StatementFormat;
import io.nexanest.portfolio.importing.text.FileStart;
import io.nexanest.portfolio.importing.text.XmlDocument;
import io.nexanest.portfolio.importing.text.XmlElement;
import java.util.List;
import java.util.Set;

/** Bank-to-customer statements, camt.053, of any version. */
public final class CamtFormat implements StatementFormat {
  @Override
  public String kind() {
    return "camt053";
  }

  @Override
  public boolean detect(FileStart start) {
    return start.rootElement().equals("Document")
        && (start.text().contains("camt.053") || start.text().contains("BkToCstmrStmt"));
  }

  @Override
  public Statement read(byte[] bytes, FormatHints hints) {
    XmlDocument document = XmlDocument.read(bytes, hints.encoding(), Set.of());
    List<XmlElement> statements = document.root().children("BkToCstmrStmt").stream()
        .flatMap(message -> message.children("Stmt").stream())
        .toList();
    String account = SourceAccounts.choose(
        statements.stream()
            .filter(statement -> statement.child("Ntry").isPresent())
            .map(CamtFormat::account)
            .toList(),
        hints.account());
    Records records = new Records();
    for (XmlElement statement : statements) {
      if (account(statement).equals(account)) {
        statement.children("Ntry").forEach(entry -> CamtEntry.record(entry, records));
        statement.children("Bal").forEach(balance -> closing(balance, records.totals()));
      }
    }
    return records.statement(kind(), account, document.encoding());
  }

  /** The closing booked balance; the others are of other days, or of what is only announced. */
  private static void closing(XmlElement balance, StatedTotals totals) {
    if (balance.textAt("Tp/CdOrPrtry/Cd").equals("CLBD")) {
      String day = balance.textAt("Dt/Dt").isEmpty()
          ? balance.textAt("Dt/DtTm").replaceFirst("T.*$", "")
          : balance.textAt("Dt/Dt");
      String currency =
          balance.child("Amt").map(amount -> amount.attribute("Ccy")).orElse("");
      String sign = balance.textAt("CdtDbtInd").equals("DBIT") ? "-" : "";
      totals.cash(day, currency, sign + balance.textAt("Amt"));
    }
  }

  private static String account(XmlElement statement) {
    String iban = statement.textAt("Acct/Id/IBAN");
    return iban.isEmpty() ? statement.textAt("Acct/Id/Othr/Id") : iban;
  }
}
