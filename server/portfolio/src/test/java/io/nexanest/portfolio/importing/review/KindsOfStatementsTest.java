package io.nexanest.portfolio.importing.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.core.transaction.Field;
import io.nexanest.portfolio.importing.statement.Sample;
import io.nexanest.portfolio.importing.statement.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KindsOfStatementsTest {
  @Test
  void everyKindOfFileIsReviewedTheSameAndHasNothingWrong() {
    for (String file : Sample.FILES) {
      List<Reading> readings = Worlds.read(Sample.bytes(file), "USD");
      Verdict verdict = Worlds.judge(readings, List.of());
      assertThat(verdict.judgements().stream().flatMap(judgement -> judgement.errors().stream()))
          .as(file)
          .isEmpty();
      assertThat(verdict.count(RowState.READY)).as(file).isEqualTo(readings.size());
    }
  }

  @Test
  void everyKindOfFileTwiceIsBookedOnce() {
    for (String file : Sample.FILES) {
      Statement statement = Sample.read(Sample.text(file));
      List<SourceRow> twice = new ArrayList<>();
      statement.rows().forEach(row -> twice.add(SourceRow.of(row, statement.format())));
      twice.addAll(List.copyOf(twice));
      Verdict verdict = Worlds.judge(
          RowInterpreter.read(numbered(twice), statement.format(), Worlds.names("USD")), List.of());
      assertThat(verdict.count(RowState.READY))
          .as(file)
          .isEqualTo(statement.rows().size());
      assertThat(verdict.count(RowState.DUPLICATE))
          .as(file)
          .isEqualTo(statement.rows().size());
    }
  }

  @Test
  void aFaultIsToldAndGoesWithTheCellsThatMendIt() {
    Statement statement =
        Sample.read("{\"activities\": [{\"type\": \"ITEM\", \"date\": \"2024-01-02\"}]}");
    SourceRow row = SourceRow.of(statement.rows().getFirst(), statement.format());
    assertThat(row.fault()).isEqualTo("the activity 'ITEM' is not read");
    Reading reading = RowInterpreter.read(List.of(row), statement.format(), Worlds.names("USD"))
        .getFirst();
    assertThat(reading.errors())
        .extracting(RowError::message)
        .containsExactly("the activity 'ITEM' is not read; mend its cells, or leave it out");
  }

  @Test
  void anIsinIsPreferredToASymbolAndAnotherIsinIsRefused() {
    String header = "date,type,symbol,isin,quantity,price,currency";
    assertThat(Worlds.rows(header, "2024-01-02,BUY,WRONG,US0378331005,1,2.50,USD")
            .getFirst()
            .errors())
        .isEmpty();
    assertThat(Worlds.rows(header, "2024-01-02,BUY,AAPL,CA38501D5010,1,2.50,USD")
            .getFirst()
            .errors())
        .extracting(RowError::message)
        .containsExactly("isin: 'CA38501D5010' is not known, and the instrument of that symbol has"
            + " the ISIN US0378331005; add the instrument");
  }

  @Test
  void theTermsOfContractsAndCorporateActionsHaveColumns() {
    Reading open = Worlds.rows(
            "date,type,symbol,quantity,price,currency,multiplier,position side",
            "2024-01-02,OPEN,AAPL,1,2.50,USD,100,Short")
        .getFirst();
    assertThat(open.errors()).isEmpty();
    assertThat(open.draft().orElseThrow().side()).hasToString("Optional[SHORT]");
    assertThat(open.draft().orElseThrow().multiplier()).isEqualByComparingTo("100");
    Reading spinOff = Worlds.rows(
            "date,type,symbol,gross,counter_symbol,ratio,basis_ratio,cash_in_lieu",
            "2024-01-02,Spin-off,AAPL,,MSFT,1:10,0.25,3.20")
        .getFirst();
    assertThat(spinOff.errors()).isEmpty();
    assertThat(spinOff.draft().orElseThrow().decimal(Field.BASIS_RATIO))
        .hasToString("Optional[0.25]");
    assertThat(spinOff.draft().orElseThrow().counterInstrument()).isPresent();
    assertThat(Worlds.rows(
                "date,type,symbol,quantity,price,currency,option right,counter_symbol",
                "2024-01-02,EXERCISE,AAPL,1,2.50,USD,straddle,NOPE")
            .getFirst()
            .errors())
        .extracting(RowError::message)
        .containsExactly(
            "counter_symbol: 'NOPE' is not a known symbol or ISIN; add the instrument, or write a"
                + " known one",
            "option_right: 'straddle' is not CALL or PUT");
  }

  private static List<SourceRow> numbered(List<SourceRow> rows) {
    List<SourceRow> numbered = new ArrayList<>();
    rows.forEach(
        row -> numbered.add(new SourceRow(numbered.size() + 1, row.cells(), row.fault(), false)));
    return numbered;
  }
}
