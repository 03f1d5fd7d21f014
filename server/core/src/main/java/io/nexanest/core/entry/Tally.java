package io.nexanest.core.entry;

import io.nexanest.core.market.Converted;
import io.nexanest.core.market.RateAnswer;
import io.nexanest.core.market.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The entries of one position with their running sums, so that valuing adds nothing up again. */
public final class Tally {
  private final List<Entry> entries = new ArrayList<>();
  private final Map<EntryKind, BigDecimal> sums = new EnumMap<>(EntryKind.class);
  private BigDecimal realised = BigDecimal.ZERO;
  private LocalDate lastDate = LocalDate.MIN;
  private boolean firstRateUsed;
  private boolean rateMissing;

  /** An empty one. */
  public Tally() {}

  /** The same entries in a tally of their own. */
  public Tally copy() {
    Tally copy = new Tally();
    copy.entries.addAll(entries);
    copy.sums.putAll(sums);
    copy.realised = realised;
    copy.lastDate = lastDate;
    copy.firstRateUsed = firstRateUsed;
    copy.rateMissing = rateMissing;
    return copy;
  }

  public void add(Entry entry) {
    entries.add(entry);
    lastDate = entry.date();
    sums.merge(entry.kind(), entry.value(), BigDecimal::add);
    switch (entry) {
      case Entry.Sale sale -> {
        realised = realised.add(sale.gain());
        note(sale.proceeds());
      }
      case Entry.Amount amount -> note(amount.amount());
      case Entry.Carried carried -> {}
    }
  }

  /** In replay order. */
  public List<Entry> entries() {
    return Collections.unmodifiableList(entries);
  }

  /** The date of the last entry; before all others if there is none. */
  public LocalDate lastDate() {
    return lastDate;
  }

  /** Sum of the entries of a kind, in view currency. */
  public BigDecimal sum(EntryKind kind) {
    return sums.getOrDefault(kind, BigDecimal.ZERO);
  }

  /** Proceeds less the cost that left, over all disposals, in view currency. */
  public BigDecimal realised() {
    return realised;
  }

  /** Whether a rate from after its date had to be used. */
  public boolean firstRateUsed() {
    return firstRateUsed;
  }

  /** Whether an amount counts as zero because there is no rate for it. */
  public boolean rateMissing() {
    return rateMissing;
  }

  private void note(Converted converted) {
    switch (converted.rate()) {
      case RateAnswer.Known known ->
        firstRateUsed |= known.provenance().standing() == Standing.FIRST_KNOWN;
      case RateAnswer.Missing missing -> rateMissing = true;
    }
  }
}
