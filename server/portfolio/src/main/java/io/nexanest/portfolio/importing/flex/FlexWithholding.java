package io.nexanest.portfolio.importing.flex;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Taxes withheld from dividends. Interactive Brokers books them as lines of their own; here they are
 * part of the dividend, so that what was paid and what was withheld of it are seen together.
 */
final class FlexWithholding {
  private final Map<FlexEntry, BigDecimal> byDividend = new HashMap<>();
  private final Set<FlexEntry> parts = new HashSet<>();

  /** The dividends and the taxes of one security, currency, day and corporate action. */
  private record Payment(List<FlexEntry> dividends, List<FlexEntry> taxes) {}

  private FlexWithholding() {}

  static FlexWithholding of(List<FlexEntry> entries) {
    Map<List<String>, Payment> payments = new HashMap<>();
    for (FlexEntry entry : entries) {
      Payment payment = payments.computeIfAbsent(
          key(entry), key -> new Payment(new ArrayList<>(), new ArrayList<>()));
      switch (entry.text("type")) {
        case "Dividends", "Payment In Lieu Of Dividends" -> payment.dividends().add(entry);
        case "Withholding Tax" -> payment.taxes().add(entry);
        default -> {}
      }
    }
    FlexWithholding withheld = new FlexWithholding();
    payments.values().forEach(withheld::match);
    return withheld;
  }

  /** What was withheld of a dividend; zero if nothing was, or nobody can tell of which. */
  BigDecimal of(FlexEntry dividend) {
    return byDividend.getOrDefault(dividend, BigDecimal.ZERO);
  }

  /** Whether it is a tax that is part of a dividend. */
  boolean isPart(FlexEntry tax) {
    return parts.contains(tax);
  }

  /** A payment that is taken back, or a tax given back, leaves open what belongs to what. */
  private void match(Payment payment) {
    List<FlexEntry> dividends = payment.dividends();
    List<FlexEntry> taxes = payment.taxes();
    boolean paid = dividends.stream().allMatch(each -> each.number("amount").signum() > 0);
    boolean withheld = taxes.stream().allMatch(each -> each.number("amount").signum() < 0);
    if (!paid || !withheld) {
      return;
    }
    if (dividends.size() == 1) {
      match(dividends.getFirst(), taxes);
    } else if (dividends.size() == taxes.size()) {
      for (int i = 0; i < taxes.size(); i++) {
        match(dividends.get(i), List.of(taxes.get(i)));
      }
    }
  }

  private void match(FlexEntry dividend, List<FlexEntry> taxes) {
    BigDecimal tax = taxes.stream()
        .map(each -> each.number("amount").abs())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (tax.compareTo(dividend.number("amount")) <= 0) {
      byDividend.put(dividend, tax);
      parts.addAll(taxes);
    }
  }

  private static List<String> key(FlexEntry entry) {
    return List.of(
        entry.text("conid"),
        entry.text("isin"),
        entry.text("symbol"),
        entry.text("currency"),
        entry.text("actionID"),
        entry.date("reportDate", "dateTime", "settleDate"));
  }
}
