package io.nexanest.core.market;

import static io.nexanest.core.world.World.EUR;
import static io.nexanest.core.world.World.GBP;
import static io.nexanest.core.world.World.USD;
import static io.nexanest.core.world.World.X;
import static io.nexanest.core.world.World.d;
import static io.nexanest.core.world.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.core.market.RateTable.PerUsd;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarketTablesTest {
  private final RateTable rates = new RateTable(List.of(
      new PerUsd(EUR, day(2), d("0.9"), "bank"),
      new PerUsd(EUR, day(5), d("0.8"), "bank"),
      new PerUsd(GBP, day(3), d("0.7"), "bank")));

  private final PriceSource closes = new PriceTable(List.of(
      new PriceTable.Close(X, day(5), d("10"), "exchange"),
      new PriceTable.Close(X, day(6), d("11"), "exchange")));

  @Test
  void aCrossRateIsOfTheOlderOfItsHalvesAndHasTenDecimals() {
    // 0.7 / 0.8 = 0.875; EUR is of day 5, GBP of day 3.
    assertThat(rates.rate(EUR, GBP, day(5)))
        .isEqualTo(known("0.8750000000", day(3), Standing.LAST_KNOWN));
    // 0.7 / 0.9 = 0.77777777777…
    assertThat(rates.rate(EUR, GBP, day(3)))
        .isEqualTo(known("0.7777777778", day(2), Standing.LAST_KNOWN));
  }

  private static RateAnswer known(String value, LocalDate date, Standing standing) {
    return new RateAnswer.Known(EUR, GBP, d(value), new Provenance("bank", date, standing));
  }

  @Test
  void beforeTheFirstDateTheFirstIsTakenAndSaid() {
    assertThat(rates.rate(EUR, GBP, day(2)))
        .isEqualTo(known("0.7777777778", day(3), Standing.FIRST_KNOWN));
  }

  @Test
  void theTablesPreviousDateIsTheOneBeforeItsLast() {
    assertThat(rates.previousDate(day(9))).contains(day(3));
    assertThat(rates.previousDate(day(2))).isEmpty();
    assertThat(rates.rate(USD, USD, day(1))).isEqualTo(RateAnswer.identity(USD, day(1)));
  }

  @Test
  void theSessionBeforeTheLastIsThePreviousOne() {
    assertThat(closes.previousSession(X, day(8))).contains(day(5));
    assertThat(closes.previousSession(X, day(5))).isEmpty();
  }

  @Test
  void aLiveQuoteIsTheLastSessionUntilALaterClose() {
    PriceAnswer.Known quote =
        new PriceAnswer.Known(X, d("12"), new Provenance("feed", day(7), Standing.LIVE));
    PriceSource live = new LivePrices(closes, Map.of(X, quote));
    assertThat(live.price(X, day(7))).isEqualTo(quote);
    assertThat(live.previousSession(X, day(7))).contains(day(6));
    assertThat(live.price(X, day(6))).isEqualTo(closes.price(X, day(6)));
  }
}
