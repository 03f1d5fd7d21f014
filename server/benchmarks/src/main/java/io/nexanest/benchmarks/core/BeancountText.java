package io.nexanest.benchmarks.core;

import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.Field;
import io.nexanest.kernel.money.CurrencyCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** A synthetic ledger in the words of beancount, first in first out. */
final class BeancountText {
  private final StringBuilder text = new StringBuilder();

  String of(List<Booked> ledger) {
    text.append("option \"booking_method\" \"FIFO\"\n");
    for (int account = 0; account < SyntheticLedger.ACCOUNTS.size(); account++) {
      open("Assets:A" + account + ":Cash");
      open("Assets:A" + account + ":Held");
    }
    List.of(
            "Equity:External",
            "Expenses:Fees",
            "Expenses:Taxes",
            "Income:Dividends",
            "Income:Gains")
        .forEach(this::open);
    ledger.forEach(booked -> entry(booked.draft()));
    return text.toString();
  }

  private void open(String account) {
    text.append(SyntheticLedger.FIRST.minusDays(1))
        .append(" open ")
        .append(account)
        .append('\n');
  }

  private void entry(Draft draft) {
    LocalDate date = draft.tradeDate();
    String of = "Assets:A" + SyntheticLedger.ACCOUNTS.indexOf(draft.account());
    text.append(date).append(" * \"").append(draft.type()).append("\"\n");
    BigDecimal fee = draft.decimal(Field.FEE).orElse(BigDecimal.ZERO);
    BigDecimal tax = draft.decimal(Field.TAX).orElse(BigDecimal.ZERO);
    switch (draft.type()) {
      case BUY -> {
        text.append(String.format(
            Locale.ROOT,
            "  %s:Held  %s %s {%s %s}%n",
            of,
            units(draft),
            paper(draft),
            price(draft),
            currency(draft)));
        post("Expenses:Fees", fee, currency(draft));
        text.append("  ").append(of).append(":Cash\n");
      }
      case SELL -> {
        text.append(String.format(
            Locale.ROOT,
            "  %s:Held  -%s %s {} @ %s %s%n",
            of,
            units(draft),
            paper(draft),
            price(draft),
            currency(draft)));
        post("Expenses:Fees", fee, currency(draft));
        post(of + ":Cash", units(draft).multiply(price(draft)).subtract(fee), currency(draft));
        text.append("  Income:Gains\n");
      }
      case DIVIDEND -> {
        BigDecimal gross = draft.decimal(Field.GROSS).orElseThrow();
        post(of + ":Cash", gross.subtract(tax), currency(draft));
        post("Expenses:Taxes", tax, currency(draft));
        text.append("  Income:Dividends\n");
      }
      default -> {
        BigDecimal gross = draft.decimal(Field.GROSS).orElseThrow();
        post(of + ":Cash", gross, draft.settlementCurrency().orElseThrow());
        text.append("  Equity:External\n");
      }
    }
  }

  private void post(String account, BigDecimal amount, CurrencyCode currency) {
    text.append("  ")
        .append(account)
        .append("  ")
        .append(amount.toPlainString())
        .append(' ')
        .append(currency)
        .append('\n');
  }

  private static BigDecimal units(Draft draft) {
    return draft.quantity().orElseThrow();
  }

  private static BigDecimal price(Draft draft) {
    return draft.decimal(Field.PRICE).orElseThrow();
  }

  private static CurrencyCode currency(Draft draft) {
    return draft.instrumentCurrency().orElseThrow();
  }

  private static String paper(Draft draft) {
    return "P" + draft.instrument().orElseThrow().uuid().getLeastSignificantBits();
  }
}
