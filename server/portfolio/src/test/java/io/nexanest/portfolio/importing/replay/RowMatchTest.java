package io.nexanest.portfolio.importing.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.portfolio.importing.replay.RowMatch.Side;
import io.nexanest.portfolio.importing.statement.Column;
import io.nexanest.portfolio.importing.statement.Format;
import io.nexanest.portfolio.importing.statement.StatementRow;
import io.nexanest.portfolio.importing.text.DatePattern;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowMatchTest {
  private static final Format FORMAT = new Format(
      "flex",
      "",
      "UTF-8",
      "",
      '.',
      DatePattern.of("yyyy-MM-dd"),
      Map.of(Column.REFERENCE, "reference", Column.GROSS, "gross"));

  @Test
  void aReferenceFindsItsRowWhateverElseIsRead() {
    assertThat(
            match(List.of(row(1, "A", "5", 9), row(2, "B", "6", 9)), List.of(row(1, "B", "7", 9))))
        .containsExactlyInAnyOrderEntriesOf(Map.of(2, 1));
  }

  @Test
  void rowsWithoutAReferenceAreFoundByWhatTheySayEqualOnesInTheirOrder() {
    assertThat(match(
            List.of(row(1, "", "5", 9), row(2, "", "6", 10), row(3, "", "6", 11)),
            List.of(row(1, "", "6", 12), row(2, "", "6", 13), row(3, "", "5", 14))))
        .containsExactlyInAnyOrderEntriesOf(Map.of(1, 3, 2, 1, 3, 2));
  }

  @Test
  void whatSaysSomethingElseIsFoundByItsLineWhereTheLineLeavesNoDoubt() {
    assertThat(match(
            List.of(row(1, "", "5", 9), row(2, "", "6", 10)),
            List.of(row(1, "", "7", 10), row(2, "", "8", 9))))
        .containsExactlyInAnyOrderEntriesOf(Map.of(1, 2, 2, 1));
    // Two rows that became one are not guessed at.
    assertThat(match(List.of(row(1, "", "5", 9), row(2, "", "6", 9)), List.of(row(1, "", "11", 9))))
        .isEmpty();
  }

  private static Map<Integer, Integer> match(List<StatementRow> then, List<StatementRow> now) {
    return RowMatch.of(new Side(FORMAT, then), new Side(FORMAT, now));
  }

  private static StatementRow row(int number, String reference, String gross, int line) {
    Map<String, String> cells = new HashMap<>(Map.of("gross", gross, "line", "" + line));
    if (!reference.isEmpty()) {
      cells.put("reference", reference);
    }
    return new StatementRow(number, cells, "");
  }
}
