package io.nexanest.market.adapter.spi.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexanest.market.adapter.spi.book.TradeTape.Seen;
import org.junit.jupiter.api.Test;

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
    tape.take("9000000000000000000");
    assertThat(tape.missing()).isEqualTo(TradeTape.MOST_MISSING);
    TradeTape names = new TradeTape(false);
    for (int i = 0; i <= TradeTape.MOST_REMEMBERED; i++) {
      assertThat(names.take("V" + i)).isEqualTo(Seen.NEW);
    }
    assertThat(names.take("V" + TradeTape.MOST_REMEMBERED)).isEqualTo(Seen.KNOWN);
    assertThat(names.take("V0")).isEqualTo(Seen.NEW);
  }

  @Test
  void aNumberIsANumber() {
    assertThatThrownBy(() -> new TradeTape(true).take("x"))
        .hasMessage("trade 'x' must be a number");
  }
}
