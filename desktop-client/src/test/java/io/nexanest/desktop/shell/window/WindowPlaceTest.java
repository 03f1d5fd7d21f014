package io.nexanest.desktop.shell.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowPlaceTest {
  private static final Rectangle2D MAIN = new Rectangle2D(0, 30, 1920, 1050);
  private static final Rectangle2D RIGHT = new Rectangle2D(1920, 0, 2560, 1440);

  @Test
  void aPlaceThatFitsStaysAsItWas() {
    assertThat(place("2000 100 1720 980 false").within(List.of(MAIN, RIGHT)).text())
        .isEqualTo("2000 100 1720 980 false");
  }

  @Test
  void aWindowOfAScreenThatIsGoneComesToTheMiddleOfTheMainOne() {
    assertThat(place("2000 100 1720 980 true").within(List.of(MAIN)).text())
        .isEqualTo("100 65 1720 980 true");
  }

  @Test
  void aWindowLargerThanItsScreenFillsIt() {
    assertThat(place("1950 0 2600 1500 false").within(List.of(MAIN, RIGHT)).text())
        .isEqualTo("1920 0 2560 1440 false");
  }

  @Test
  void aWindowHalfOutComesIn() {
    assertThat(place("-900 700 1200 800 false").within(List.of(MAIN)).text())
        .isEqualTo("0 280 1200 800 false");
  }

  @Test
  void aWindowNoLargerThanAStampGrows() {
    assertThat(place("10 40 5 5 false").within(List.of(MAIN)).text())
        .isEqualTo("10 40 1024 640 false");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1 2 3", "a b c d true", "0 0 -5 700 false", "0 0 NaN 700 false"})
  void whatMakesNoSenseIsNoPlace(String text) {
    assertThat(WindowPlace.parse(text)).isEmpty();
  }

  private static WindowPlace place(String text) {
    return WindowPlace.parse(text).orElseThrow();
  }
}
