package io.nexanest.portfolio.importing.camt;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.portfolio.importing.statement.Sample;
import io.nexanest.portfolio.importing.statement.Statement;
import org.junit.jupiter.api.Test;

class CamtFormatTest {
  @Test
  void bookedEntriesAreReadAndAnnouncedOnesAreNot() {
    Statement statement = Sample.read(Sample.text("statement.camt.xml"));
    assertThat(statement.format().kind()).isEqualTo("camt053");
    assertThat(statement.format().account()).isEqualTo("DE89370400440532013000");
    assertThat(Sample.rows(statement))
        .containsExactly(
            "9 date=2024-03-04 type=DEPOSIT gross=885.1 currency=EUR settlement_date=2024-03-05"
                + " reference=2024030400001",
            "24 date=2024-03-06 type=WITHDRAWAL gross=12.34 currency=EUR"
                + " settlement_date=2024-03-06",
            "37 date=2024-03-29 type=FEE gross=1.5 currency=EUR");
    assertThat(statement.rows())
        .extracting(row -> row.cells().getOrDefault("note", ""))
        .containsExactly("Employer GmbH – Salary – March", "Grocer (and 2 more payments)", "");
  }

  @Test
  void otherMessagesOfTheSameFamilyAreNoStatements() {
    assertThat(Sample.refusal(Sample.text("statement.camt.xml")
            .replace("camt.053", "camt.052")
            .replace("BkToCstmrStmt", "BkToCstmrAcctRpt")))
        .startsWith("the file is XML with the root element 'Document'");
  }
}
