package io.nexanest.portfolio.importing.mt940;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.portfolio.importing.statement.Sample;
import io.nexanest.portfolio.importing.statement.Statement;
import org.junit.jupiter.api.Test;

class Mt940FormatTest {
  private static final String HEAD = ":20:A\n:25:1\n:28C:1\n:60F:C240101EUR0,00\n";

  @Test
  void statementLinesAreReadWithTheirInformation() {
    Statement statement = Sample.read(Sample.text("statement.mt940"));
    assertThat(statement.format().kind()).isEqualTo("mt940");
    assertThat(statement.format().account()).isEqualTo("12345678/1020304050");
    assertThat(Sample.rows(statement))
        .containsExactly(
            "5 date=2024-03-04 type=DEPOSIT gross=885.1 currency=EUR settlement_date=2024-03-04"
                + " reference=0724710333343453 2024-03-04 885.1",
            "8 date=2024-03-06 type=WITHDRAWAL gross=12.34 currency=EUR"
                + " settlement_date=2024-03-06",
            "11 date=2024-03-01 type=WITHDRAWAL gross=6 currency=EUR",
            "13 date=2023-12-31 type=FEE gross=50 currency=EUR settlement_date=2024-01-02"
                + " reference=55555 2023-12-31 50",
            "14 date=2024-03-29 type=INTEREST_CHARGE gross=1.5 currency=EUR"
                + " settlement_date=2024-03-29");
    assertThat(statement.rows())
        .extracting(row -> row.cells().getOrDefault("note", ""))
        .containsExactly(
            "GUTSCHRIFT SVWZ+Salary March EMPLOYER GMBH",
            "Grocer at the corner and around it",
            "ENTGELTABSCHLUSS Pauschalen",
            "NONREF//55555",
            "NONREF");
  }

  @Test
  void theEnvelopeOfTheNetworkIsPassedOver() {
    String framed = "\u0001{1:F01BANKDEFFXXXX0000000000}{2:I940XXXX}{4:\n" + HEAD
        + ":61:2401020102D1,NMSCNONREF\n-}{5:}\u0003";
    assertThat(Sample.rows(Sample.read(framed)))
        .containsExactly("6 date=2024-01-02 type=WITHDRAWAL gross=1 currency=EUR"
            + " settlement_date=2024-01-02");
  }

  @Test
  void aLineWithoutAmountIsARowWithItsFault() {
    assertThat(Sample.rows(Sample.read(HEAD + ":61:240102XNMSC\n")))
        .containsExactly("5  !! field 61 has no date, mark and amount such as 240131C12,34");
    assertThat(Sample.refusal(HEAD)).isEqualTo("the file has no transactions");
  }
}
