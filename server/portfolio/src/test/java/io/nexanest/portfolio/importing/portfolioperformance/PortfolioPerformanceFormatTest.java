package io.nexanest.portfolio.importing.portfolioperformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.portfolio.importing.StatementFormats;
import io.nexanest.portfolio.importing.statement.FormatHints;
import io.nexanest.portfolio.importing.statement.Sample;
import io.nexanest.portfolio.importing.statement.Statement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortfolioPerformanceFormatTest {
  private static final String ACCOUNT = "<account%s><name>%s</name>"
      + "<currencyCode>EUR</currencyCode><transactions>%s</transactions></account>";

  @Test
  void aPortfolioAndItsAccountAreOneAccount() {
    Statement statement = Sample.read(Sample.text("portfolio-performance.xml"));
    assertThat(statement.format().kind()).isEqualTo("portfolio_performance");
    assertThat(statement.format().account()).isEqualTo("Depot");
    assertThat(Sample.rows(statement))
        .containsExactly(
            "29 date=2024-01-01 type=DEPOSIT gross=1000 currency=EUR reference=t1",
            "49 date=2024-02-01 type=BUY symbol=AAPL isin=US0378331005 quantity=10 gross=1000 fee=5"
                + " tax=2 currency=EUR fx_rate=0.92 reference=t3",
            "68 date=2024-03-01 type=DELIVERY_IN symbol=Microsoft Corp. isin=US5949181045"
                + " quantity=3.5 gross=1200.5 reference=t4",
            "86 date=2024-05-16 type=DIVIDEND symbol=AAPL isin=US0378331005 quantity=10 gross=20"
                + " tax=2.76 currency=EUR fx_rate=0.92 ex_date=2024-05-10 reference=t5",
            "105 date=2024-06-28 type=INTEREST gross=4 tax=1 currency=EUR reference=t6",
            "116 date=2024-06-29 type=FEE gross=2.5 currency=EUR reference=t7");
  }

  @Test
  void sharesHadFewerDigitsBeforeVersion49() {
    String text = Sample.text("portfolio-performance.xml");
    String older = text.replace("<version>69<", "<version>48<");
    assertThat(Sample.read(older).rows().get(1).cells()).containsEntry("quantity", "1000");
    assertThat(Sample.refusal(text.replace("<version>69<", "<version>28<")))
        .isEqualTo("the file's version 28 is older than 29, from which amounts have currencies;"
            + " open and save it with a newer Portfolio Performance");
  }

  @Test
  void referencesByNumberAndTransfersAreFollowed() {
    String out = "<account-transaction id=\"3\"><date>2024-01-02T00:00</date>"
        + "<currencyCode>EUR</currencyCode><amount>5000</amount>"
        + "<crossEntry class=\"account-transfer\" id=\"4\"><accountFrom reference=\"1\"/>"
        + "<accountTo reference=\"2\"/><transactionTo reference=\"5\"/></crossEntry>"
        + "<type>TRANSFER_OUT</type></account-transaction>";
    String in = "\n<account-transaction id=\"5\"><date>2024-01-02T00:00</date>"
        + "<currencyCode>EUR</currencyCode><amount>5000</amount><crossEntry reference=\"4\"/>"
        + "<type>TRANSFER_IN</type></account-transaction>";
    String file = "<client><version>63</version><accounts>"
        + ACCOUNT.formatted(" id=\"1\"", "From", out) + ACCOUNT.formatted(" id=\"2\"", "To", in)
        + "</accounts></client>";
    assertThat(Sample.refusal(file))
        .isEqualTo("header.format.source_account: the file has 2 accounts; say which to read:"
            + " From, To");
    assertThat(rows(file, "From"))
        .containsExactly(
            "1 date=2024-01-02 type=CASH_TRANSFER gross=50 currency=EUR" + " counter_account=To");
    assertThat(rows(file, "To"))
        .containsExactly("2 date=2024-01-02 gross=50 currency=EUR !! the transfer is booked by the"
            + " account that it comes from, 'From'; leave it out if that is imported too, else"
            + " book it as a DEPOSIT");
  }

  @Test
  void aSecurityInPenceIsOneInPounds() {
    String file = Sample.text("portfolio-performance.xml")
        .replace("currencyCode>EUR", "currencyCode>GBP")
        .replace(
            "<forex currency=\"USD\" amount=\"100000\"/>",
            "<forex currency=\"GBX\" amount=\"9200000\"/>")
        .replace("<exchangeRate>0.92<", "<exchangeRate>0.01<");
    assertThat(Sample.read(file).rows().get(1).cells())
        .containsEntry("gross", "920")
        .containsEntry("currency", "GBP")
        .doesNotContainKey("fx_rate");
  }

  @Test
  void cashAccountsThatAreCalledLikeTheirPortfolioAreCurrenciesOfIt() {
    String out = "<account-transaction id=\"3\"><date>2024-01-02T00:00</date>"
        + "<currencyCode>EUR</currencyCode><amount>5000</amount>"
        + "<crossEntry class=\"account-transfer\" id=\"4\"><accountFrom reference=\"1\"/>"
        + "<accountTo reference=\"2\"/><transactionTo reference=\"5\"/></crossEntry>"
        + "<type>TRANSFER_OUT</type></account-transaction>";
    String in = "<account-transaction id=\"5\"><date>2024-01-02T00:00</date>"
        + "<currencyCode>USD</currencyCode><amount>5450</amount><crossEntry reference=\"4\"/>"
        + "<type>TRANSFER_IN</type></account-transaction>";
    String file = "<client><version>63</version><accounts>"
        + ACCOUNT.formatted(" id=\"1\"", "Depot", out)
        + ACCOUNT
            .formatted(" id=\"2\"", "Depot (USD)", in)
            .replace("EUR</currencyCode><tr", "USD</currencyCode><tr")
        + "</accounts><portfolios><portfolio><name>Depot</name><referenceAccount reference=\"1\"/>"
        + "</portfolio></portfolios></client>";
    assertThat(rows(file, ""))
        .containsExactly("1 date=2024-01-02 type=FX_CONVERSION gross=50 currency=EUR"
            + " counter_currency=USD counter_amount=54.5");
  }

  @Test
  void aReferenceThatLeadsNowhereOrInACircleIsNamed() {
    String file = Sample.text("portfolio-performance.xml");
    assertThat(Sample.refusal(file.replace("securities/security[2]", "securities/security[9]")))
        .isEqualTo("the reference '../../../../../../../../../securities/security[9]' on line 73"
            + " leads to no object");
    assertThat(Sample.refusal("<client><version>63</version><accounts><account reference=\".\"/>"
            + "<account reference=\"../account[2]\"/></accounts></client>"))
        .isEqualTo("the reference '.' on line 1 leads to no object");
  }

  private static List<String> rows(String file, String account) {
    return Sample.rows(StatementFormats.read(
        file.getBytes(StandardCharsets.UTF_8), FormatHints.ofAccount(account)));
  }
}
