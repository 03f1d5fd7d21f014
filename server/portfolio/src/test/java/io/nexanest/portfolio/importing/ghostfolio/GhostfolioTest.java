package io.nexanest.portfolio.importing.ghostfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.portfolio.importing.statement.Sample;
import io.nexanest.portfolio.importing.statement.Statement;
import org.junit.jupiter.api.Test;

class GhostfolioTest {
  @Test
  void anExportInJsonIsReadWithItsAccountsAndProfiles() {
    Statement statement = Sample.read(Sample.text("ghostfolio.json"));
    assertThat(statement.format().account()).isEqualTo("Trading");
    // 5 × 0.62 are 3.10 of dividend.
    assertThat(Sample.rows(statement))
        .containsExactly(
            "9 date=2021-09-01 type=FEE gross=49 currency=USD",
            "14 date=2021-09-16 type=BUY symbol=MSFT isin=US5949181045 quantity=5 price=298.58"
                + " fee=19 currency=USD reference=b-1",
            "19 date=2021-11-17 type=DIVIDEND symbol=MSFT isin=US5949181045 gross=3.1 fee=0"
                + " currency=USD",
            "24 date=2021-12-31 type=INTEREST gross=12.34 fee=0 currency=USD");
    assertThat(statement.rows())
        .extracting(row -> row.cells().getOrDefault("note", ""))
        .containsExactly("Account Opening Fee", "My élan\nfirst", "", "Savings");
  }

  @Test
  void whatGhostfolioWouldNotTakeIsARowWithItsFault() {
    // As in test/import/not-ok of ghostfolio/ghostfolio.
    String activity = "{\"activities\": [{\"currency\": \"USD\", \"dataSource\": \"%s\", \"date\":"
        + " \"%s\", \"fee\": 0, \"quantity\": 20, \"symbol\": \"AAPL\", \"type\": \"BUY\","
        + " \"unitPrice\": 100.0}]}";
    assertThat(Sample.rows(Sample.read(activity.formatted("<invalid>", "2021-01-01"))))
        .containsExactly("1 date=2021-01-01 symbol=AAPL quantity=20 price=100 fee=0 currency=USD !!"
            + " the data source '<invalid>' is none of Ghostfolio's, so whose symbol 'AAPL' is"
            + " can't be told; it would be one of ALPHA_VANTAGE, COINGECKO, EOD_HISTORICAL_DATA,"
            + " FINANCIAL_MODELING_PREP, GHOSTFOLIO, GOOGLE_SHEETS, MANUAL, RAPID_API, YAHOO");
    assertThat(Sample.rows(Sample.read(activity.formatted("YAHOO", "1960-01-01T00:00:00.000Z"))))
        .containsExactly("1 date=1960-01-01 symbol=AAPL quantity=20 price=100 fee=0 currency=USD !!"
            + " the date 1960-01-01 is before 1970-01-01, the earliest of Ghostfolio's");
    assertThat(Sample.rows(Sample.read(activity.formatted("YAHOO", "1970-01-01T00:00:00.000Z"))))
        .containsExactly(
            "1 date=1970-01-01 type=BUY symbol=AAPL quantity=20 price=100 fee=0 currency=USD");
  }

  @Test
  void thePlatformOfAnAccountIsTheInstitutionThatKeepsIt() {
    Statement statement = Sample.read("""
        {"accounts": [{"id": "e62b", "name": "Lehman Brothers Account", "platformId": "2807"}],
         "platforms": [{"id": "2807", "name": "Lehman Brothers"}],
         "activities": [{"accountId": "e62b", "type": "INTEREST", "date": "2021-09-16"}]}
        """);
    assertThat(statement.institution()).isEqualTo("Lehman Brothers");
    assertThat(Sample.read(Sample.text("ghostfolio.json")).institution()).isEmpty();
  }

  @Test
  void aFileInCsvMayWriteEachDateInAnotherWayAndKeepsFormulasAsText() {
    Statement statement = Sample.read(Sample.text("ghostfolio.csv"));
    assertThat(statement.format().kind()).isEqualTo("ghostfolio");
    assertThat(Sample.rows(statement))
        .containsExactly(
            "2 date=2021-09-01 type=FEE gross=49 currency=USD",
            "3 date=2021-09-16 type=BUY symbol=MSFT quantity=5 price=298.58 fee=19 currency=USD",
            "4 date=2021-11-17 type=DIVIDEND symbol=MSFT gross=3.1 fee=0 currency=USD",
            "5 date=2022-01-03 type=SELL symbol=MSFT quantity=1 price=300 fee=0 currency=USD",
            "6 date=2022-06-06 type=BUY symbol=US5949181045 quantity=2 price=290 fee=0"
                + " currency=USD");
    assertThat(statement.rows().get(1).cells()).containsEntry("note", "=cmd|' /C calc'!A0");
  }

  @Test
  void aFlexQueryInCsvIsReadByItsHeaders() {
    assertThat(Sample.rows(Sample.read("""
            "CurrencyPrimary","Symbol","TradeDate","Quantity","TradePrice","Buy/Sell","IBCommission"
            "USD","VTI","20230403","17","204.3473","BUY","-1"
            """)))
        .containsExactly(
            "2 date=2023-04-03 type=BUY symbol=VTI quantity=17 price=204.3473 fee=1 currency=USD");
  }

  @Test
  void whatIsNoExportIsNamed() {
    assertThat(Sample.refusal("{\"positions\": []}"))
        .isEqualTo("the file is JSON without the array 'activities'; what is read of JSON is"
            + " Ghostfolio's export");
    assertThat(Sample.refusal("{\"activities\": []}")).isEqualTo("the file has no transactions");
    assertThat(Sample.rows(Sample.read("{\"activities\": [{\"type\": \"LIABILITY\"}]}")))
        .containsExactly("1  !! the activity 'LIABILITY' is not read");
  }
}
