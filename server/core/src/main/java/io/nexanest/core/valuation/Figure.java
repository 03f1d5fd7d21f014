package io.nexanest.core.valuation;

import java.util.Locale;

/** The figures of F4 and F5, each an amount in view currency. */
public enum Figure {
  MARKET_VALUE("securities: Σ round(quantity × price × rate) + accrued interest"),
  COST_BASIS("Σ cost in view currency of the open lots"),
  /** Part of the market value, of no cost and of no gain. */
  ACCRUED_INTEREST("bonds: Σ round(quantity × interest accrued × rate)"),
  UNREALISED_GAIN("market value − accrued interest − cost basis"),
  REALISED_GAIN("Σ over disposals: proceeds − cost moved"),
  INCOME("Σ dividends and interest, gross, from the ex-date on"),
  DAY_CHANGE(
      "value − value at the previous close − (acquisitions − disposals − interest of bonds paid, since)"),
  FEES("Σ fees booked by themselves or withheld from income"),
  TAXES("Σ taxes booked by themselves or withheld from income"),
  CASH("Σ round(balance × rate)"),
  SETTLED_CASH("Σ round(settled balance × rate)"),
  RECEIVABLE("Σ round(net of income earned and not yet paid × rate)"),
  VALUE("market value of securities + cash + receivable"),
  /** Of a scope only. */
  NET_DEPOSITS("Σ external flows at the rate of their date"),
  /** Of a scope only. */
  TOTAL_GAIN("value − net deposits");

  private final String id;
  private final String formula;

  Figure(String formula) {
    this.id = name().toLowerCase(Locale.ROOT);
    this.formula = formula;
  }

  /** As in API and proofs: {@code market_value}. */
  public String id() {
    return id;
  }

  public String formula() {
    return formula;
  }

  /** Whether it is of a scope as a whole and not a sum over positions. */
  public boolean isOfScopeOnly() {
    return this == NET_DEPOSITS || this == TOTAL_GAIN;
  }
}
