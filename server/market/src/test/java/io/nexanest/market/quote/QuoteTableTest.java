package io.nexanest.market.quote;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.market.quote.QuoteTable.Reading;
import org.junit.jupiter.api.Test;

class QuoteTableTest {
  private final long[] row = new long[QuoteRow.WIDTH];

  private static long put(QuoteTable table, int index, long last) {
    long sequence = table.store(index, new Quote(last, last - 1, last + 1, last, 1, 1, last, 0), 0);
    table.publish(sequence);
    return sequence;
  }

  @Test
  void theStateAsOfAnEarlierSequenceIsTold() {
    var table = new QuoteTable(2, 16, 0);
    put(table, 0, 100);
    put(table, 1, 200);
    put(table, 0, 101);
    put(table, 0, 102);
    assertThat(table.asOf(0, 1, row)).isEqualTo(Reading.QUOTE);
    assertThat(row[QuoteRow.LAST]).isEqualTo(100);
    assertThat(table.asOf(0, 3, row)).isEqualTo(Reading.QUOTE);
    assertThat(row[QuoteRow.LAST]).isEqualTo(101);
    assertThat(table.asOf(1, 1, row)).isEqualTo(Reading.NONE);
    assertThat(table.asOf(1, 4, row)).isEqualTo(Reading.QUOTE);
    assertThat(row[QuoteRow.LAST]).isEqualTo(200);
  }

  @Test
  void aQuoteOlderThanTheJournalIsStillToldWithinItsWindow() {
    var table = new QuoteTable(2, 16, 0);
    put(table, 1, 200);
    for (int i = 0; i < 100; i++) {
      put(table, 0, i);
    }
    long before = table.sequence();
    put(table, 1, 201);
    assertThat(table.asOf(1, before, row)).isEqualTo(Reading.QUOTE);
    assertThat(row[QuoteRow.LAST]).isEqualTo(200);
  }

  @Test
  void beyondTheWindowTheAnswerIsRefusedAndNotInvented() {
    var table = new QuoteTable(2, 16, 0);
    put(table, 1, 200);
    for (int i = 0; i < 17; i++) {
      put(table, 0, i);
    }
    assertThat(table.asOf(0, 1, row)).isEqualTo(Reading.EXPIRED);
    assertThat(table.asOf(0, 2, row)).isEqualTo(Reading.QUOTE);
    assertThat(row[QuoteRow.LAST]).isZero();
    assertThat(table.asOf(1, 1, row)).isEqualTo(Reading.QUOTE);
  }

  @Test
  void aSequenceOfAnEarlierRunOfTheServerHasExpired() {
    var table = new QuoteTable(1, 16, 1_000);
    assertThat(put(table, 0, 5)).isEqualTo(1_001);
    assertThat(table.asOf(0, 999, row)).isEqualTo(Reading.EXPIRED);
    assertThat(table.asOf(0, 1_000, row)).isEqualTo(Reading.NONE);
  }

  @Test
  void basisPointsAreRoundedHalfToEven() {
    assertThat(QuoteHub.basisPoints(1, 20_000)).isZero();
    assertThat(QuoteHub.basisPoints(3, 20_000)).isEqualTo(2);
    assertThat(QuoteHub.basisPoints(-1, 20_000)).isZero();
    assertThat(QuoteHub.basisPoints(-3, 20_000)).isEqualTo(-2);
    assertThat(QuoteHub.basisPoints(100, 10_000)).isEqualTo(100);
    assertThat(QuoteHub.basisPoints(-7, 3_000)).isEqualTo(-23);
    assertThat(QuoteHub.basisPoints(Long.MAX_VALUE / 2, 1)).isEqualTo(Integer.MAX_VALUE);
  }
}
