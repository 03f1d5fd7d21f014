package io.nexanest.desktop.transaction;

import io.nexanest.desktop.gateway.ledger.TransactionType;
import io.nexanest.desktop.gateway.ledger.query.LedgerGroup;
import io.nexanest.desktop.ui.Kit;
import java.time.YearMonth;
import java.util.Arrays;

/** What the head of a group says. */
record GroupTitles(LedgerViewModel model, Kit kit) {
  String first(LedgerGroup group) {
    return switch (model.filter().grouping().get()) {
      case NONE -> "";
      case MONTH -> month(group.key());
      case ACCOUNT -> model.books().get().accountTitle(group.key());
      case INSTRUMENT -> group.key().isEmpty() ? "Cash alone" : model.symbol(group.key());
      case TYPE -> type(group.key());
    };
  }

  // Between a new choice of grouping and its answer the old groups are still shown.
  private String month(String key) {
    if (!key.matches("\\d{4}-\\d{2}")) {
      return key;
    }
    YearMonth month = YearMonth.parse(key);
    return kit.moments().month(month.atDay(1)) + " " + month.getYear();
  }

  private static String type(String key) {
    return Arrays.stream(TransactionType.values())
        .filter(type -> type.name().equals(key))
        .findFirst()
        .map(TransactionType::title)
        .orElse(key);
  }
}
