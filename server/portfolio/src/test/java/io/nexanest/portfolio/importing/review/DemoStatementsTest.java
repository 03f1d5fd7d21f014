package io.nexanest.portfolio.importing.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoStatementsTest {
  /** File, rows and the account's currency. */
  private static final Map<String, String> STATEMENTS = Map.of(
      "dow/us-custody.csv", "268 USD",
      "dow/retirement-plan.csv", "340 USD",
      "dow/london-account.csv", "181 GBP",
      "dow/zuerich-depot.csv", "171 CHF",
      "dow/euro-depot.csv", "53 EUR",
      "apple/dollar-account.csv", "74 USD",
      "apple/euro-account.csv", "140 EUR");

  @Test
  void everyStatementIsReadWithoutHintsAndHasNothingWrong() {
    STATEMENTS.forEach((file, expected) -> {
      String currency = expected.split(" ", -1)[1];
      List<Reading> readings = Worlds.read(Worlds.bytes("statements/" + file), currency);
      assertThat(readings.size() + " " + currency).as(file).isEqualTo(expected);
      Verdict verdict = Worlds.judge(readings, List.of());
      assertThat(verdict.judgements().stream().flatMap(j -> j.errors().stream()))
          .as(file)
          .isEmpty();
      assertThat(verdict.count(RowState.READY)).as(file).isEqualTo(readings.size());
    });
  }
}
