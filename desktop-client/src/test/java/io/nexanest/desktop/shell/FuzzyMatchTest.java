package io.nexanest.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FuzzyMatchTest {
  @Test
  void lettersMustComeInOrder() {
    assertThat(FuzzyMatch.score("hld", "Go to Holdings")).isPositive();
    assertThat(FuzzyMatch.score("dlh", "Go to Holdings")).isNegative();
  }

  @Test
  void theStartOfAWordBeatsItsMiddle() {
    assertThat(FuzzyMatch.score("ge", "GE  General Electric Co"))
        .isGreaterThan(FuzzyMatch.score("ge", "Northgate"));
  }

  @Test
  void aWholeWordBeatsScatteredLetters() {
    assertThat(FuzzyMatch.score("ibm", "IBM  Intl Business Machines"))
        .isGreaterThan(FuzzyMatch.score("ibm", "Intel Boeing Merck"));
  }

  @Test
  void nothingTypedMatchesEverything() {
    assertThat(FuzzyMatch.score("", "Refresh")).isZero();
  }
}
