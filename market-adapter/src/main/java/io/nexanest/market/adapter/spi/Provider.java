package io.nexanest.market.adapter.spi;

import java.time.LocalDate;

/**
 * A source of market data, opened.
 *
 * @param id the factory's id
 * @param businessDate the day that the provider's market calls today
 * @param simulated whether its quotes are made by a generator
 */
public record Provider(
    String id,
    LocalDate businessDate,
    boolean simulated,
    ReferenceSource reference,
    HistorySource history,
    QuoteFeed quotes)
    implements AutoCloseable {

  @Override
  public void close() {
    quotes.close();
  }
}
