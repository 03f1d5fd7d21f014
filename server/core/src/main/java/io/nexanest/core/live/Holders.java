package io.nexanest.core.live;

import io.nexanest.core.market.Terms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;

/** The positions that hold one instrument, and what a price is worth to each of their units. */
final class Holders {
  private final Terms terms;
  private final BigDecimal rate;
  private final LocalDate date;
  private int[] positions = new int[4];
  private int count;

  /**
   * @param rate from the instrument's to the view currency; zero where there is none
   */
  Holders(Terms terms, BigDecimal rate, LocalDate date) {
    this.terms = terms;
    this.rate = rate;
    this.date = date;
  }

  void add(int position) {
    if (count == positions.length) {
      positions = Arrays.copyOf(positions, 2 * count);
    }
    positions[count++] = position;
  }

  int count() {
    return count;
  }

  int position(int index) {
    return positions[index];
  }

  /** View currency for one unit at that price, not rounded. */
  BigDecimal unit(BigDecimal price) {
    return terms.worth(price, date).multiply(rate);
  }
}
