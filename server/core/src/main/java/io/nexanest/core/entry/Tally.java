package io.nexanest.core.entry;

import io.nexanest.core.market.Converted;
import io.nexanest.core.market.RateAnswer;
import io.nexanest.core.market.Standing;
import io.nexanest.kernel.money.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The entries of one position with their running sums, so that valuing adds nothing up again. */
public final class Tally {
  private static final int KINDS = EntryKind.values().length;

  private final List<Entry> entries;
  /** By the ordinal of the kind. */
  private final BigDecimal[] sums;

  private BigDecimal realised = BigDecimal.ZERO;
  private LocalDate lastDate = LocalDate.MIN;
  private boolean firstRateUsed;
  private boolean rateMissing;

  /** An empty one. */
  public Tally() {
    entries = new ArrayList<>(0);
    sums = new BigDecimal[KINDS];
    Arrays.fill(sums, BigDecimal.ZERO);
  }

  private Tally(Tally other) {
    entries = new ArrayList<>(other.entries);
    sums = other.sums.clone();
    realised = other.realised;
    lastDate = other.lastDate;
    firstRateUsed = other.firstRateUsed;
    rateMissing = other.rateMissing;
  }

  /** The same entries in a tally of their own. */
  public Tally copy() {
    return new Tally(this);
  }

  public void add(Entry entry) {
    entries.add(entry);
    lastDate = entry.date();
    int kind = entry.kind().ordinal();
    sums[kind] = Decimals.sum(sums[kind], entry.value());
    switch (entry) {
      case Entry.Sale sale -> {
        realised = Decimals.sum(realised, sale.gain());
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
    return sums[kind.ordinal()];
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
