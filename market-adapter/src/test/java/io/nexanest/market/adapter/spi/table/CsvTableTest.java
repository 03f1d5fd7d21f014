package io.nexanest.market.adapter.spi.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CsvTableTest {
  private static CsvTable table(String text) {
    return CsvTable.read("t.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void quotedCellsMayHoldCommasAndQuotes() {
    var table = table("\uFEFFname,price\r\n\"Smith, \"\"Bob\"\"\",1.235\r\n\r\n");
    assertThat(table.rows()).hasSize(1);
    assertThat(table.rows().getFirst().text("name")).isEqualTo("Smith, \"Bob\"");
    assertThat(table.rows().getFirst().scaled("price", 2)).isEqualTo(124);
  }

  @Test
  void aCellThatBreaksOverLinesCountsThemAndOneThatDoesNotEndIsNamed() {
    var table = table("a,b\n\"one\ntwo\",1\nx,2\n");
    assertThat(table.rows()).extracting(Row::number).containsExactly(2, 4);
    assertThat(table.rows().getFirst().text("a")).isEqualTo("one\ntwo");
    assertThatThrownBy(() -> table("a,b\nx,2\n\"y,3\n"))
        .hasMessageStartingWith("t.csv line 3 has a quoted cell that does not end");
    assertThatThrownBy(() -> table("a,b\n\"y\"z,3\n"))
        .hasMessageStartingWith("t.csv line 2 has a quoted cell that does not end");
  }

  @Test
  void aLineOfAnotherLengthIsNamed() {
    assertThatThrownBy(() -> table("a,b\n1,2\n3\n")).hasMessage("t.csv line 3 has 1 cells, not 2");
  }

  @Test
  void aCellThatIsNoNumberIsNamed() {
    var row = table("a,day\nx,01.02.2003\n").rows().getFirst();
    assertThatThrownBy(() -> row.decimal("a"))
        .hasMessage("t.csv line 2 column 'a' is 'x', not a number as 12.34");
    assertThatThrownBy(() -> row.date("day"))
        .hasMessage("t.csv line 2 column 'day' is '01.02.2003', not a date as 2001-01-02");
    assertThatThrownBy(() -> row.text("b")).hasMessage("t.csv has no column 'b'; it has [a, day]");
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThatThrownBy(() -> table(""))
        .hasMessage("t.csv is empty; it must begin with a head line");
  }
}
