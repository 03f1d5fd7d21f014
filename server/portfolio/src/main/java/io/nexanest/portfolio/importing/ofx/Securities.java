package io.nexanest.portfolio.importing.ofx;

import io.nexanest.portfolio.importing.statement.Cells;
import io.nexanest.portfolio.importing.statement.Column;
import io.nexanest.portfolio.importing.term.Isin;
import io.nexanest.portfolio.importing.text.XmlElement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The securities that a file lists, by the identifier that its transactions name them with. */
final class Securities {
  private final Map<String, XmlElement> byId = new HashMap<>();

  private Securities() {}

  static Securities of(XmlElement ofx) {
    Securities securities = new Securities();
    ofx.children("SECLISTMSGSRSV1").stream()
        .flatMap(messages -> messages.children("SECLIST").stream())
        .flatMap(list -> list.children().stream())
        .flatMap(security -> security.children("SECINFO").stream())
        .forEach(info -> securities.byId.putIfAbsent(info.textAt("SECID/UNIQUEID"), info));
    return securities;
  }

  /** States symbol and ISIN of the security that a transaction names; answers its name. */
  String name(XmlElement transaction, Cells cells) {
    String id = transaction.textAt("SECID/UNIQUEID");
    String type = transaction.textAt("SECID/UNIQUEIDTYPE").toUpperCase(Locale.ROOT);
    XmlElement info = byId.get(id);
    String ticker = info == null ? "" : info.textAt("TICKER");
    if (type.equals("ISIN")) {
      cells.with(Column.ISIN, id);
    }
    // A CUSIP is no key of the books; the ticker beside it is, or the ISIN that contains it.
    String symbol = type.equals("CUSIP") ? Isin.ofCusip(id).orElse(id) : id;
    cells.with(Column.SYMBOL, ticker.isEmpty() ? symbol : ticker);
    return info == null ? "" : info.textAt("SECNAME");
  }
}
