package io.nexanest.portfolio.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.core.market.Provenance;
import io.nexanest.core.market.Standing;
import io.nexanest.wire.QuoteColumns;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class QuotePeerTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 16);
  private static final long FRIDAY = us("2026-03-13T20:00:00Z");
  private static final long NOW = us("2026-03-16T15:30:00Z");

  @Test
  void aQuoteOfTheRunningSessionIsLive() {
    assertThat(QuotePeer.provenance(0, NOW, TODAY))
        .isEqualTo(new Provenance("quote", TODAY, Standing.LIVE));
    assertThat(QuotePeer.provenance(QuoteColumns.FALLBACK, NOW, TODAY).standing())
        .isEqualTo(Standing.LIVE);
  }

  @Test
  void aStaleOrDoubtfulQuoteIsTheLastKnownPriceOfItsOwnDate() {
    assertThat(QuotePeer.provenance(QuoteColumns.STALE, FRIDAY, TODAY))
        .isEqualTo(new Provenance("quote", LocalDate.of(2026, 3, 13), Standing.LAST_KNOWN));
    assertThat(QuotePeer.provenance(QuoteColumns.SUSPECT, NOW, TODAY))
        .isEqualTo(new Provenance("quote", TODAY, Standing.LAST_KNOWN));
  }

  @Test
  void aClosedVenuesQuoteIsOfItsDayAndThenTheLastKnown() {
    assertThat(QuotePeer.provenance(QuoteColumns.CLOSED, NOW, TODAY).standing())
        .isEqualTo(Standing.OF_THE_DAY);
    assertThat(QuotePeer.provenance(QuoteColumns.CLOSED, FRIDAY, TODAY).standing())
        .isEqualTo(Standing.LAST_KNOWN);
  }

  @Test
  void noQuoteIsOfADayThatTheMarketHasNotReached() {
    assertThat(QuotePeer.provenance(QuoteColumns.STALE, us("2026-03-17T01:00:00Z"), TODAY)
            .date())
        .isEqualTo(TODAY);
  }

  @Test
  void aSimulatedQuoteIsOfTheBusinessDate() {
    assertThat(QuotePeer.provenance(QuoteColumns.SIMULATED | QuoteColumns.STALE, FRIDAY, TODAY))
        .isEqualTo(new Provenance("simulated quote", TODAY, Standing.LAST_KNOWN));
    assertThat(QuotePeer.provenance(QuoteColumns.SIMULATED, FRIDAY, TODAY))
        .isEqualTo(new Provenance("simulated quote", TODAY, Standing.LIVE));
  }

  private static long us(String moment) {
    return Instant.parse(moment).toEpochMilli() * 1_000;
  }
}
