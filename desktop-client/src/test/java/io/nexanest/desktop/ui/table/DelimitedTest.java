package io.nexanest.desktop.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class DelimitedTest {
  private record Row(String name, BigDecimal value) {}

  private final List<Column<Row>> columns = List.of(
      Column.text("name", "Name", 10, Row::name),
      Column.figure("value", "Value", 10, row -> "shown", Row::value));

  @Test
  void figuresAreCopiedAsPlainNumbers() {
    assertThat(Delimited.tsv(columns, List.of(new Row("Coca-Cola", new BigDecimal("-1234.50")))))
        .isEqualTo("Name\tValue\nCoca-Cola\t-1234.50\n");
  }

  @Test
  void commasAndQuotesAreQuoted() {
    assertThat(Delimited.csv(columns, List.of(new Row("A, \"B\"", BigDecimal.ONE))))
        .isEqualTo("Name,Value\n\"A, \"\"B\"\"\",1\n");
  }

  @Test
  void aCellThatLooksLikeAFormulaIsDisarmed() {
    assertThat(Delimited.csv(columns, List.of(new Row("=SUM(A1)", BigDecimal.ONE))))
        .contains("'=SUM(A1)");
    for (String text : List.of("=cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0", " @SUM(A1)")) {
      assertThat(Delimited.tsv(columns, List.of(new Row(text, new BigDecimal("-2")))))
          .contains("'" + text + "\t-2");
    }
  }
}
