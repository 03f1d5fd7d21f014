package io.nexanest.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.market.adapter.spi.Provider;
import io.nexanest.market.adapter.spi.ProviderFactory;
import io.nexanest.market.adapter.spi.ProviderSettings;
import io.nexanest.market.history.Bar;
import io.nexanest.market.history.BarSeries;
import io.nexanest.market.history.BarStore;
import io.nexanest.market.history.CorporateAction;
import io.nexanest.market.load.LoadedMarket;
import io.nexanest.market.load.MarketLoader;
import io.nexanest.platform.testing.TestPostgres;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LoadIT {
  private static final Instant MONDAY = Instant.parse("2026-01-05T08:00:00Z");

  private static Provider replay(String scenario) {
    return ProviderFactory.of("replay")
        .open(new ProviderSettings(Map.of("scenario", scenario), MarketServer::demo));
  }

  private static long count(TestPostgres postgres, String table) {
    return postgres
        .database()
        .inTransaction(
            "market",
            new UUID(0, 0),
            tx -> tx.sql("select count(*) as n from market." + table)
                .one(row -> row.number("n"))
                .orElse(-1L));
  }

  @Test
  void loadingTwiceWritesOnceAndAnotherScenarioComesBesideIt() {
    try (TestPostgres postgres = TestPostgres.start("market");
        Provider dow = replay("dow");
        Provider apple = replay("apple")) {
      var loader = new MarketLoader(postgres.database(), () -> MONDAY);
      LoadedMarket first = loader.load(dow);
      long bars = count(postgres, "bar");
      assertThat(bars).isGreaterThan(30 * 2_500);
      assertThat(first.day().dataVersion()).isEqualTo(1);
      LoadedMarket second = loader.load(dow);
      assertThat(second.day().dataVersion()).isEqualTo(1);
      assertThat(count(postgres, "bar")).isEqualTo(bars);
      LoadedMarket third = loader.load(apple);
      assertThat(third.day().dataVersion()).isEqualTo(2);
      assertThat(third.catalogue().size()).isEqualTo(32);
      int index = third.catalogue().resolve("SYMBOL", "AAPL").orElseThrow();
      List<CorporateAction> actions = third.book().actions(index);
      assertThat(actions.stream().filter(CorporateAction.Split.class::isInstance))
          .hasSize(1);
      assertThat(actions).isSortedAccordingTo((a, b) -> b.exDate().compareTo(a.exDate()));
    }
  }

  @Test
  void aCorrectedBarIsANewRowThatCountsFromItsKnownTime() {
    try (TestPostgres postgres = TestPostgres.start("market");
        Provider dow = replay("dow")) {
      LoadedMarket market = new MarketLoader(postgres.database(), () -> MONDAY).load(dow);
      int index = market.catalogue().resolve("SYMBOL", "IBM").orElseThrow();
      UUID id = market.catalogue().at(index).id().uuid();
      int day = (int) LocalDate.of(1991, 1, 2).toEpochDay();
      Bar wrong = new Bar(day, 1, Bar.ABSENT, Bar.ABSENT, Bar.ABSENT, Bar.ABSENT, "typo", 0);
      Instant tuesday = MONDAY.plusSeconds(86_400);
      BarSeries bars = postgres.database().inTransaction("market", new UUID(0, 0), tx -> {
        BarStore.insert(tx, Map.of(id, List.of(wrong)), tuesday);
        return BarStore.all(tx).getOrDefault(id, BarSeries.EMPTY);
      });
      assertThat(bars.close(bars.select(day, day, micros(MONDAY))[0])).isEqualTo(2_786);
      assertThat(bars.close(bars.select(day, day, micros(tuesday))[0])).isEqualTo(1);
      Instant wednesday = tuesday.plusSeconds(86_400);
      LoadedMarket mended = new MarketLoader(postgres.database(), () -> wednesday).load(dow);
      BarSeries series = mended.book().series(index);
      assertThat(series.close(series.select(day, day, micros(wednesday))[0])).isEqualTo(2_786);
      assertThat(series.close(series.select(day, day, micros(tuesday))[0])).isEqualTo(1);
      assertThat(mended.day().dataVersion()).isEqualTo(2);
    }
  }

  private static long micros(Instant moment) {
    return moment.toEpochMilli() * 1_000;
  }
}
