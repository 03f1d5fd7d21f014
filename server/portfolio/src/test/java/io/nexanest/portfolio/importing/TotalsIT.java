package io.nexanest.portfolio.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.api.portfolio.v1.GetImportRequest;
import io.nexanest.api.portfolio.v1.Import;
import io.nexanest.api.portfolio.v1.ListImportsRequest;
import io.nexanest.api.portfolio.v1.StatementTotal;
import io.nexanest.portfolio.importing.statement.Sample;
import io.nexanest.wire.Dates;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What statements say that the account holds stands beside what the books have. */
class TotalsIT {
  @RegisterExtension
  static final ImportWorld WORLD = new ImportWorld();

  @Test
  void theBalanceOfABankIsComparedInTheReviewAndAfterTheCommit() throws Exception {
    Import uploaded = WORLD.upload(Sample.text("bank.ofx"));
    assertThat(said(uploaded))
        .containsExactly("USD on 2024-03-31: stated 1297.42, booked 1297.42, difference 0");
    Import committed = WORLD.commit(uploaded, false);
    assertThat(said(committed)).isEqualTo(said(uploaded));
    assertThat(WORLD
            .imports()
            .getImport(
                GetImportRequest.newBuilder().setName(committed.getName()).build()))
        .isEqualTo(committed);
    assertThat(WORLD
            .imports()
            .listImports(ListImportsRequest.getDefaultInstance())
            .getImports(0)
            .getTotalsList())
        .isEmpty();
    Import next = WORLD.upload(Sample.text("bank.ofx").replace("1297.42", "1300"));
    assertThat(said(next))
        .containsExactly("USD on 2024-03-31: stated 1300, booked 1297.42, difference -2.58");
  }

  @Test
  void thePositionsOfABrokerAreComparedAndWhatItDoesNotListIsNamed() throws Exception {
    String positions = """
        </INVTRANLIST>
        <INVPOSLIST><POSSTOCK><INVPOS>
          <SECID><UNIQUEID>037833100</UNIQUEID><UNIQUEIDTYPE>CUSIP</UNIQUEIDTYPE></SECID>
          <HELDINACCT>CASH</HELDINACCT><POSTYPE>LONG</POSTYPE><UNITS>240</UNITS>
        </INVPOS></POSSTOCK></INVPOSLIST>
        <INVBAL><AVAILCASH>0</AVAILCASH></INVBAL>""";
    Import uploaded = WORLD.upload(Sample.text("broker.ofx").replace("</INVTRANLIST>", positions));
    assertThat(said(uploaded))
        .contains(
            "AAPL on 2024-09-30: stated 240, booked 241.6, difference 1.6",
            "MSFT on 2024-09-30: stated 0, booked 12, difference 12, not listed");
    assertThat(said(WORLD.commit(uploaded, false))).isEqualTo(said(uploaded));
  }

  @Test
  void positionsAndCashOfAFlexQueryAreCompared() throws Exception {
    String totals = """
        <CashReport>
        <CashReportCurrency currency="BASE_SUMMARY" endingCash="1" />
        <CashReportCurrency currency="EUR" endingCash="-133" />
        </CashReport>
        <OpenPositions>
        <OpenPosition symbol="AAPL" isin="US0378331005" position="600" levelOfDetail="SUMMARY" />
        <OpenPosition symbol="AAPL" isin="US0378331005" position="600" levelOfDetail="LOT" />
        <OpenPosition symbol="WHAT" isin="" position="7" levelOfDetail="SUMMARY" />
        </OpenPositions>
        </FlexStatement>""";
    Import uploaded = WORLD.upload(Sample.text("flex.xml").replace("</FlexStatement>", totals));
    assertThat(said(uploaded))
        .containsExactly(
            "EUR on 2024-09-30: stated -133, booked -133, difference 0",
            "AAPL on 2024-09-30: stated 600, booked 600, difference 0",
            "WHAT on 2024-09-30: stated 7, booked 0, difference -7",
            "MSFT on 2024-09-30: stated 0, booked 3, difference 3, not listed");
  }

  @Test
  void theClosingBalancesOfCamtAndMt940AreCompared() throws Exception {
    String closing = """
        <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">871.26</Amt>\
        <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2024-03-31</Dt></Dt></Bal><Ntry>""";
    assertThat(
            said(WORLD.upload(Sample.text("statement.camt.xml").replaceFirst("<Ntry>", closing))))
        .containsExactly("EUR on 2024-03-31: stated 871.26, booked 871.26, difference 0");
    assertThat(said(WORLD.upload(Sample.text("statement.mt940"))))
        .containsExactly("EUR on 2024-03-29: stated 2015.26, booked 815.26, difference -1200");
  }

  @Test
  void aFileThatStatesNoTotalsHasNone() throws Exception {
    for (String file : List.of("portfolio-performance.xml", "cash-and-shares.qif")) {
      assertThat(said(WORLD.upload(Sample.text(file)))).isEmpty();
    }
  }

  private static List<String> said(Import known) {
    return known.getTotalsList().stream().map(TotalsIT::said).toList();
  }

  private static String said(StatementTotal total) {
    return total.getSymbol()
        + total.getCurrencyCode()
        + " on " + Dates.decode(total.getDate())
        + ": stated " + total.getStated().getValue()
        + ", booked " + total.getBooked().getValue()
        + ", difference " + total.getDifference().getValue()
        + (total.getUnlisted() ? ", not listed" : "");
  }
}
