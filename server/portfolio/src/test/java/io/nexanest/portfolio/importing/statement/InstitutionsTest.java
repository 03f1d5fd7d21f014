package io.nexanest.portfolio.importing.statement;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class InstitutionsTest {
  @Test
  void aFileOfAnotherInstitutionIsRefusedByBothNames() {
    assertThatThrownBy(() -> Institutions.refuseOther("Lehman Brothers", "Interactive Brokers"))
        .hasMessageContaining("is kept by 'Interactive Brokers', and the file's account by"
            + " 'Lehman Brothers'; upload it to the account that is meant, or say in"
            + " header.format.source_account which of the file's it is");
  }

  @Test
  void whatIsLeftOpenOrWrittenLongerIsNoContradiction() {
    for (String keeps :
        new String[] {"", "Interactive Brokers Ireland Ltd.", "interactive-brokers"}) {
      assertThatCode(() -> Institutions.refuseOther("Interactive Brokers", keeps))
          .doesNotThrowAnyException();
    }
    assertThatCode(() -> Institutions.refuseOther("", "Interactive Brokers"))
        .doesNotThrowAnyException();
  }
}
