package io.nexanest.market.adapter.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.market.adapter.spi.RawBar;
import io.nexanest.market.adapter.spi.RawCorporateAction.Dividend;
import io.nexanest.market.adapter.spi.RawCorporateAction.Split;
import io.nexanest.market.adapter.spi.RawRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayHistoryTest {
  private static final LocalDate EARLY = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATE = LocalDate.of(2999, 1, 1);

  private final ReplayHistory dow = new ReplayHistory(ReplayScenario.DOW, DemoFolder::open);
  private final ReplayHistory apple = new ReplayHistory(ReplayScenario.APPLE, DemoFolder::open);

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void theDowHasThirtySharesAndTheIndex() {
    assertThat(dow.symbols()).hasSize(31).contains("GE", "SPX").doesNotContain("AAPL");
    List<RawBar> bars = dow.bars("GE", EARLY, LATE);
    assertThat(bars).hasSize(2528);
    assertThat(bars.getFirst()).isEqualTo(RawBar.closeOnly("GE", day("1991-01-02"), 2, 463));
    assertThat(bars.getLast()).isEqualTo(RawBar.closeOnly("GE", day("2001-01-02"), 2, 4326));
  }

  @Test
  void theIndexEndsOnTheBusinessDate() {
    List<RawBar> bars = dow.bars("SPX", EARLY, LATE);
    assertThat(bars.getFirst())
        .isEqualTo(new RawBar(
            "SPX", day("2000-01-03"), 2, 146925, 147800, 143836, 145522, 931800000L, false));
    assertThat(bars.getLast().date()).isEqualTo(day("2001-01-02"));
  }

  @Test
  void appleIsAsTradedOnBothSidesOfTheSplit() {
    assertThat(apple.bars("AAPL", day("2013-05-13"), day("2013-05-13")))
        .containsExactly(
            new RawBar("AAPL", day("2013-05-13"), 2, 45151, 45790, 45150, 45474, 11319600L, false));
    assertThat(apple.bars("AAPL", day("2018-05-11"), day("2018-05-11")))
        .containsExactly(
            new RawBar("AAPL", day("2018-05-11"), 2, 18949, 19006, 18745, 18859, 25806600L, false));
  }

  @Test
  void appleHasItsSplitAndTwentyDividends() {
    var actions = apple.corporateActions("AAPL");
    assertThat(actions).hasSize(21).contains(new Split("AAPL", day("2014-06-09"), 7, 1));
    var dividends = actions.stream()
        .filter(Dividend.class::isInstance)
        .map(Dividend.class::cast)
        .toList();
    assertThat(dividends.stream().map(d -> d.amount().toString()))
        .containsExactly(
            "3.05", "3.05", "3.05", "3.29", "0.47", "0.47", "0.47", "0.52", "0.52", "0.52", "0.52",
            "0.57", "0.57", "0.57", "0.57", "0.63", "0.63", "0.63", "0.63", "0.73");
    assertThat(dividends.getFirst())
        .isEqualTo(new Dividend(
            "AAPL",
            day("2013-08-08"),
            day("2013-08-15"),
            new BigDecimal("3.05"),
            CurrencyCode.of("USD")));
    assertThat(dividends.getLast().exDate()).isEqualTo(day("2018-05-11"));
  }

  @Test
  void theDowHasNoActionsForItsClosesContainThem() {
    assertThat(dow.corporateActions("GE")).isEmpty();
  }

  @Test
  void theEuroHasNoRateBeforeItWasThere() {
    assertThat(dow.rates(day("1998-12-31"), day("1999-01-04")))
        .filteredOn(r -> r.currency().code().equals("EUR"))
        .containsExactly(
            new RawRate(day("1999-01-04"), CurrencyCode.of("EUR"), new BigDecimal("0.84659668")));
  }

  @Test
  void noRateIsFromAfterTheBusinessDate() {
    assertThat(dow.rates(EARLY, LATE).getFirst().date()).isEqualTo(day("1990-12-24"));
    assertThat(dow.rates(EARLY, LATE).getLast().date()).isEqualTo(day("2001-01-02"));
    assertThat(apple.rates(EARLY, LATE).getLast().date()).isEqualTo(day("2018-05-11"));
  }
}
