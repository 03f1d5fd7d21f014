package io.nexanest.market.adapter.spi.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexanest.market.adapter.spi.book.TradeTape.Lost;
import io.nexanest.market.adapter.spi.book.TradeTape.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TradeTapeTest {
  @Test
  void numberedTradesAreToldOnceAndHolesAreKnown() {
    TradeTape tape = new TradeTape(true);
    assertThat(tape.take("10")).isEqualTo(Seen.NEW);
    assertThat(tape.take("9")).isEqualTo(Seen.KNOWN);
    assertThat(tape.take("13")).isEqualTo(Seen.NEW);
    assertThat(tape.firstMissing()).isEqualTo(11);
    assertThat(tape.lastMissing()).isEqualTo(12);
    assertThat(tape.take("12")).isEqualTo(Seen.LATE);
    assertThat(tape.take("12")).isEqualTo(Seen.KNOWN);
    assertThat(tape.take("11")).isEqualTo(Seen.LATE);
    assertThat(tape.complete()).isTrue();
  }

  @Test
  void aLastTradeThatWasNotSeenIsMissingAndNotLateWhenItComes() {
    TradeTape tape = new TradeTape(true);
    tape.take("10");
    tape.mark(12);
    assertThat(tape.missing()).isEqualTo(2);
    assertThat(tape.take("11")).isEqualTo(Seen.NEW);
    assertThat(tape.take("12")).isEqualTo(Seen.NEW);
    assertThat(tape.complete()).isTrue();
  }

  @Test
  void whatIsMissingAndWhatIsRememberedHasBounds() {
    TradeTape tape = new TradeTape(true);
    tape.take("1");
    tape.take("900000");
    assertThat(tape.missing()).isEqualTo(TradeTape.MOST_MISSING);
    assertThat(tape.takeLost())
        .containsExactly(new Lost(2, 894_999, "more than 5000 trades are missing"));
    assertThat(tape.takeLost()).isEmpty();
    TradeTape names = new TradeTape(false);
    for (int i = 0; i <= TradeTape.MOST_REMEMBERED; i++) {
      assertThat(names.take("V" + i)).isEqualTo(Seen.NEW);
    }
    assertThat(names.take("V" + TradeTape.MOST_REMEMBERED)).isEqualTo(Seen.KNOWN);
    assertThat(names.take("V0")).isEqualTo(Seen.NEW);
  }

  @Test
  void whatIsCrowdedOutOfTheMissingIsLostAndTold() {
    TradeTape tape = new TradeTape(true);
    tape.take("1");
    tape.take("5002");
    tape.take("5005");
    assertThat(tape.missing()).isEqualTo(5_000);
    assertThat(tape.firstMissing()).isEqualTo(4);
    assertThat(tape.takeLost())
        .containsExactly(new Lost(2, 3, "more than 5000 trades are missing"));
  }

  @Test
  @Timeout(10)
  void theLargestNumberAsLastTradeIsNotBelieved() {
    TradeTape tape = new TradeTape(true);
    tape.take("10");
    tape.mark(Long.MAX_VALUE);
    assertThat(tape.complete()).isTrue();
    assertThat(tape.take("11")).isEqualTo(Seen.NEW);
  }

  @Test
  @Timeout(10)
  void aHugeNumberOnceHidesNoTradeThatFollows() {
    TradeTape tape = new TradeTape(true);
    tape.take("10");
    assertThat(tape.take("9223372036854775807")).isEqualTo(Seen.NEW);
    assertThat(tape.take("11")).isEqualTo(Seen.NEW);
    assertThat(tape.take("13")).isEqualTo(Seen.NEW);
    assertThat(tape.firstMissing()).isEqualTo(12);
    assertThat(tape.takeLost()).isEmpty();
  }

  @Test
  void aLeapThatASecondTradeConfirmsIsAGap() {
    TradeTape tape = new TradeTape(true);
    tape.take("10");
    tape.take("5000000");
    assertThat(tape.take("5000001")).isEqualTo(Seen.NEW);
    assertThat(tape.takeLost())
        .containsExactly(new Lost(11, 4_999_999, "the venue's numbers leapt"));
    assertThat(tape.complete()).isTrue();
  }

  @Test
  void aVenueThatCountsAnewIsFollowedAndWhatWasSwallowedIsMissing() {
    TradeTape tape = new TradeTape(true);
    tape.take("5000000");
    assertThat(tape.take("1")).isEqualTo(Seen.KNOWN);
    assertThat(tape.take("2")).isEqualTo(Seen.NEW);
    assertThat(tape.take("3")).isEqualTo(Seen.NEW);
    assertThat(tape.firstMissing()).isEqualTo(1);
    assertThat(tape.lastMissing()).isEqualTo(1);
    assertThat(tape.takeLost())
        .containsExactly(new Lost(5_000_001, -1, "the venue's numbers began anew at 1"));
  }

  @Test
  void aNumberIsANumber() {
    assertThatThrownBy(() -> new TradeTape(true).take("x"))
        .hasMessage("trade 'x' must be a number");
  }
}
