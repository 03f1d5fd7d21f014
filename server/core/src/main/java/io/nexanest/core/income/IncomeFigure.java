package io.nexanest.core.income;

import io.nexanest.core.entry.Entry;
import io.nexanest.core.entry.EntryKind;
import io.nexanest.core.trace.Proof;
import io.nexanest.core.trace.RecordingTrace;
import io.nexanest.core.trace.Trace;
import io.nexanest.core.valuation.Leaves;
import io.nexanest.kernel.money.CurrencyCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** The figures of received income in a range of dates, each an amount in view currency. */
public enum IncomeFigure {
  INCOME("Σ dividends and interest of these dates, gross"),
  INCOME_FEES("Σ fees withheld from them"),
  INCOME_TAXES("Σ taxes withheld from them"),
  INCOME_NET("income − fees − taxes withheld from it");

  private final String formula;

  IncomeFigure(String formula) {
    this.formula = formula;
  }

  /** As in API and proofs: {@code income_net}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How the figure of these items came about, down to their transactions and rates. */
  public Proof explain(List<IncomeItem> items, CurrencyCode view) {
    RecordingTrace trace = new RecordingTrace();
    figure(items, view, trace);
    return trace.proof();
  }

  private BigDecimal figure(List<IncomeItem> items, CurrencyCode view, Trace trace) {
    trace.open(id(), "scope", formula);
    Leaves leaves = new Leaves(trace, view.code());
    BigDecimal value = switch (this) {
      case INCOME -> {
        items.forEach(item -> leaves.entry(item.income()));
        yield Amounts.of(items).gross();
      }
      case INCOME_FEES -> {
        withheld(items, EntryKind.FEE).forEach(leaves::entry);
        yield Amounts.of(items).fee();
      }
      case INCOME_TAXES -> {
        withheld(items, EntryKind.TAX).forEach(leaves::entry);
        yield Amounts.of(items).tax();
      }
      case INCOME_NET ->
        INCOME
            .figure(items, view, trace)
            .subtract(INCOME_FEES.figure(items, view, trace))
            .subtract(INCOME_TAXES.figure(items, view, trace));
    };
    return trace.close(value, view.code());
  }

  private static List<Entry.Amount> withheld(List<IncomeItem> items, EntryKind kind) {
    return items.stream()
        .flatMap(item -> item.withheld().stream())
        .filter(entry -> entry.kind() == kind)
        .toList();
  }
}
