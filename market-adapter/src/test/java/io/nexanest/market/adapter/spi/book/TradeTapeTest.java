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
    assertThat(tape.take("10", 0)).isEqualTo(Seen.NEW);
    assertThat(tape.take("9", 0)).isEqualTo(Seen.KNOWN);
    assertThat(tape.take("13", 0)).isEqualTo(Seen.NEW);
    assertThat(tape.firstMissing()).isEqualTo(11);
    assertThat(tape.lastMissing()).isEqualTo(12);
    assertThat(tape.take("12", 0)).isEqualTo(Seen.LATE);
    assertThat(tape.take("12", 0)).isEqualTo(Seen.KNOWN);
    assertThat(tape.take("11", 0)).isEqualTo(Seen.LATE);
    assertThat(tape.complete()).isTrue();
  }

  @Test
  void aLastTradeThatWasNotSeenIsMissingAndNotLateWhenItComes() {
    TradeTape tape = new TradeTape(true);
    tape.take("10", 0);
    tape.mark(12);
    assertThat(tape.missing()).isEqualTo(2);
    assertThat(tape.take("11", 0)).isEqualTo(Seen.NEW);
    assertThat(tape.take("12", 0)).isEqualTo(Seen.NEW);
    assertThat(tape.complete()).isTrue();
  }

  @Test
  void whatIsMissingAndWhatIsRememberedHasBounds() {
    TradeTape tape = new TradeTape(true);
    tape.take("1", 0);
    tape.take("900000", 0);
    assertThat(tape.missing()).isEqualTo(TradeTape.MOST_MISSING);
    assertThat(tape.takeLost())
        .containsExactly(new Lost(2, 894_999, "more than 5000 trades are missing"));
    assertThat(tape.takeLost()).isEmpty();
    TradeTape names = new TradeTape(false);
    for (int i = 0; i <= TradeTape.MOST_REMEMBERED; i++) {
      assertThat(names.take("V" + i, 0)).isEqualTo(Seen.NEW);
    }
    assertThat(names.take("V" + TradeTape.MOST_REMEMBERED, 0)).isEqualTo(Seen.KNOWN);
    assertThat(names.take("V0", 0)).isEqualTo(Seen.NEW);
  }

  @Test
  void whileTradesAreOwedNoneIsForgottenAndThenItIsKnownFromWhenOnAllAreRemembered() {
    TradeTape tape = new TradeTape(false);
    tape.hold(true);
    for (int i = 0; i < TradeTape.MOST_REMEMBERED + 10; i++) {
      tape.take("V" + i, i);
    }
    assertThat(tape.take("V0", 0)).isEqualTo(Seen.KNOWN);
    assertThat(tape.remembersFrom()).isZero();
    tape.hold(false);
    assertThat(tape.remembersFrom()).isEqualTo(11);
    tape.hold(true);
    assertThat(tape.full()).isFalse();
    for (int i = 0; i < TradeTape.MOST_HELD; i++) {
      tape.take("W" + i, i);
    }
    assertThat(tape.full()).isTrue();
    tape.hold(false);
    assertThat(tape.full()).isFalse();
  }

  @Test
  void whatIsCrowdedOutOfTheMissingIsLostAndTold() {
    TradeTape tape = new TradeTape(true);
    tape.take("1", 0);
    tape.take("5002", 0);
    tape.take("5005", 0);
    assertThat(tape.missing()).isEqualTo(5_000);
    assertThat(tape.firstMissing()).isEqualTo(4);
    assertThat(tape.takeLost())
        .containsExactly(new Lost(2, 3, "more than 5000 trades are missing"));
  }

  @Test
  @Timeout(10)
  void theLargestNumberAsLastTradeIsNotBelieved() {
    TradeTape tape = new TradeTape(true);
    tape.take("10", 0);
    tape.mark(Long.MAX_VALUE);
    assertThat(tape.complete()).isTrue();
    assertThat(tape.take("11", 0)).isEqualTo(Seen.NEW);
  }

  @Test
  @Timeout(10)
  void aHugeNumberOnceHidesNoTradeThatFollows() {
    TradeTape tape = new TradeTape(true);
    tape.take("10", 0);
    assertThat(tape.take("9223372036854775807", 0)).isEqualTo(Seen.NEW);
    assertThat(tape.take("11", 0)).isEqualTo(Seen.NEW);
    assertThat(tape.take("13", 0)).isEqualTo(Seen.NEW);
    assertThat(tape.firstMissing()).isEqualTo(12);
    assertThat(tape.takeLost()).isEmpty();
  }

  @Test
  void aLeapThatASecondTradeConfirmsIsAGap() {
    TradeTape tape = new TradeTape(true);
    tape.take("10", 0);
    tape.take("5000000", 0);
    assertThat(tape.take("5000001", 0)).isEqualTo(Seen.NEW);
    assertThat(tape.takeLost())
        .containsExactly(new Lost(11, 4_999_999, "the venue's numbers leapt"));
    assertThat(tape.complete()).isTrue();
  }

  @Test
  void aVenueThatCountsAnewIsFollowedAndWhatWasSwallowedIsMissing() {
    TradeTape tape = new TradeTape(true);
    tape.take("5000000", 0);
    assertThat(tape.take("1", 0)).isEqualTo(Seen.KNOWN);
    assertThat(tape.take("2", 0)).isEqualTo(Seen.NEW);
    assertThat(tape.take("3", 0)).isEqualTo(Seen.NEW);
    assertThat(tape.firstMissing()).isEqualTo(1);
    assertThat(tape.lastMissing()).isEqualTo(1);
    assertThat(tape.takeLost())
        .containsExactly(new Lost(5_000_001, -1, "the venue's numbers began anew at 1"));
  }

  @Test
  void aNumberIsANumber() {
    assertThatThrownBy(() -> new TradeTape(true).take("x", 0))
        .hasMessage("trade 'x' must be a number");
  }
}
