package io.nexanest.portfolio.importing.ofx;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.portfolio.importing.kind.StatementFormats;
import io.nexanest.portfolio.importing.statement.FormatHints;
import io.nexanest.portfolio.importing.statement.Sample;
import io.nexanest.portfolio.importing.statement.Statement;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sections are those of the OFX specification, version 2.2. */
class OfxFormatTest {
  @Test
  void aBankStatementInSgmlIsReadWithoutEndTags() {
    Statement statement = Sample.read(Sample.text("bank.ofx"));
    assertThat(statement.format().kind()).isEqualTo("ofx");
    assertThat(statement.format().account()).isEqualTo("999988");
    assertThat(Sample.rows(statement))
        .containsExactly(
            "24 date=2024-03-04 type=DEPOSIT gross=1500 currency=USD reference=0001",
            "32 date=2024-03-05 type=WITHDRAWAL gross=200.5 currency=USD reference=0002",
            "41 date=2024-03-29 type=FEE gross=2.5 currency=USD reference=0003",
            "48 date=2024-03-29 type=INTEREST gross=0.42 currency=USD reference=0004");
    assertThat(statement.rows())
        .extracting(row -> row.cells().getOrDefault("note", ""))
        .containsExactly("Payroll March", "Rent & heating", "Monthly fee", "");
  }

  @Test
  void theExampleOfSection13HasItsPurchaseAndItsDeposit() {
    // 13.12 buys 100 at 50.00 for 5025.00 with a commission of 25.00, and deposits 1000.00.
    Statement statement = Sample.read("<?OFX OFXHEADER=\"200\"?><OFX>"
        + investment("""
            <BUYSTOCK><INVBUY><INVTRAN><FITID>23321</FITID><DTTRADE>20050825</DTTRADE>
            <DTSETTLE>20050828</DTSETTLE></INVTRAN>
            <SECID><UNIQUEID>123456789</UNIQUEID><UNIQUEIDTYPE>CUSIP</UNIQUEIDTYPE></SECID>
            <UNITS>100</UNITS><UNITPRICE>50.00</UNITPRICE><COMMISSION>25.00</COMMISSION>
            <TOTAL>-5025.00</TOTAL></INVBUY><BUYTYPE>BUY</BUYTYPE></BUYSTOCK>
            <INVBANKTRAN><STMTTRN><TRNTYPE>CREDIT</TRNTYPE><DTPOSTED>20050825</DTPOSTED>
            <TRNAMT>1000.00</TRNAMT><FITID>12345</FITID></STMTTRN></INVBANKTRAN>
            """)
        + "<SECLISTMSGSRSV1><SECLIST><STOCKINFO><SECINFO><SECID><UNIQUEID>123456789</UNIQUEID>"
        + "</SECID><TICKER>ACME</TICKER></SECINFO></STOCKINFO></SECLIST></SECLISTMSGSRSV1></OFX>");
    assertThat(Sample.rows(statement))
        .containsExactly(
            "1 date=2005-08-25 type=BUY symbol=ACME quantity=100 price=50 gross=5000 fee=25"
                + " currency=USD settlement_date=2005-08-28 reference=23321",
            "6 date=2005-08-25 type=DEPOSIT gross=1000 currency=USD reference=12345");
  }

  @Test
  void everyKindOfInvestmentTransactionHasItsTypeHere() {
    assertThat(Sample.rows(Sample.read(Sample.text("broker.ofx"))))
        .containsExactly(
            "14 date=2024-01-25 type=BUY symbol=AAPL quantity=100 price=50 gross=5000 fee=25"
                + " tax=1.5 currency=USD settlement_date=2024-01-29 reference=23321",
            "33 date=2024-03-01 type=SELL symbol=AAPL quantity=40 price=60 gross=2400 fee=10"
                + " tax=5 currency=USD reference=23322",
            "45 date=2024-03-15 type=DIVIDEND symbol=AAPL gross=24 tax=3.6 currency=USD"
                + " reference=23323",
            "52 date=2024-03-16 type=REINVESTMENT symbol=AAPL quantity=0.4 price=50 gross=20"
                + " currency=USD reference=23324",
            "60 date=2024-04-01 type=RETURN_OF_CAPITAL symbol=AAPL gross=6.04 currency=USD"
                + " reference=23325",
            "65 date=2024-05-01 type=SPLIT symbol=AAPL currency=USD ratio=4:1 reference=23326",
            "73 date=2024-06-01 type=DELIVERY_IN symbol=US5949181045 isin=US5949181045"
                + " quantity=12 price=250 currency=USD acquire_date=2021-03-04 reference=23327",
            "82 date=2024-06-30 type=INTEREST_CHARGE gross=7.85 currency=USD reference=23328",
            "91 date=2024-08-25 type=DEPOSIT gross=1000 currency=USD reference=12345");
  }

  @Test
  void optionsAndBondsHaveTheirSideAndTheirAccruedInterest() {
    assertThat(Sample.rows(Sample.read("<OFX>" + investment("""
            <SELLOPT><INVSELL><INVTRAN><FITID>1</FITID><DTTRADE>20240102</DTTRADE></INVTRAN>
            <SECID><UNIQUEID>LUAXX</UNIQUEID><UNIQUEIDTYPE>OTHER</UNIQUEIDTYPE></SECID>
            <UNITS>-2</UNITS><UNITPRICE>5</UNITPRICE><TOTAL>1000</TOTAL></INVSELL>
            <OPTSELLTYPE>SELLTOOPEN</OPTSELLTYPE><SHPERCTRCT>100</SHPERCTRCT></SELLOPT>
            <CLOSUREOPT><INVTRAN><FITID>2</FITID><DTTRADE>20240119</DTTRADE></INVTRAN>
            <SECID><UNIQUEID>LUAXX</UNIQUEID><UNIQUEIDTYPE>OTHER</UNIQUEIDTYPE></SECID>
            <OPTACTION>EXPIRE</OPTACTION><UNITS>2</UNITS><SHPERCTRCT>100</SHPERCTRCT></CLOSUREOPT>
            <BUYDEBT><INVBUY><INVTRAN><FITID>3</FITID><DTTRADE>20240201</DTTRADE></INVTRAN>
            <SECID><UNIQUEID>912810RW0</UNIQUEID><UNIQUEIDTYPE>CUSIP</UNIQUEIDTYPE></SECID>
            <UNITS>1000</UNITS><UNITPRICE>99</UNITPRICE><TOTAL>-990.00</TOTAL></INVBUY>
            <ACCRDINT>4.20</ACCRDINT></BUYDEBT>
            """) + "</OFX>")))
        .containsExactly(
            "1 date=2024-01-02 type=OPEN symbol=LUAXX quantity=2 price=5 gross=1000 currency=USD"
                + " multiplier=100 side=SHORT reference=1 line=1",
            "2 date=2024-01-19 type=EXPIRY symbol=LUAXX quantity=2 currency=USD multiplier=100"
                + " side=SHORT reference=2 line=5",
            "3 date=2024-02-01 type=BUY symbol=US912810RW09 quantity=1000 price=99 gross=990"
                + " currency=USD reference=3 line=8",
            "4 date=2024-02-01 type=ACCRUED_INTEREST_PAID symbol=US912810RW09 gross=4.2"
                + " currency=USD reference=3/interest line=8");
  }

  @Test
  void whatTheBooksHaveNoWordForIsARowWithItsFault() {
    assertThat(Sample.rows(Sample.read("<OFX>" + investment("""
            <CLOSUREOPT><INVTRAN><FITID>2</FITID><DTTRADE>20240119</DTTRADE></INVTRAN>
            <SECID><UNIQUEID>L</UNIQUEID><UNIQUEIDTYPE>OTHER</UNIQUEIDTYPE></SECID>
            <OPTACTION>ASSIGN</OPTACTION><UNITS>2</UNITS><RELFITID>9</RELFITID></CLOSUREOPT>
            <INCOME><INVTRAN><FITID>4</FITID><DTTRADE>20240119</DTTRADE>
            <REVERSALFITID>3</REVERSALFITID></INVTRAN><INCOMETYPE>DIV</INCOMETYPE>
            <SECID><UNIQUEID>L</UNIQUEID></SECID><TOTAL>-5</TOTAL></INCOME>
            """) + "</OFX>")))
        .containsExactly(
            "1 date=2024-01-19 symbol=L quantity=2 currency=USD side=SHORT reference=2 !! the OFX"
                + " action ASSIGN is not read; book it by hand with the trade in the underlying 9",
            "4 date=2024-01-19 type=DIVIDEND symbol=L gross=5 currency=USD reference=4 !! it takes"
                + " back the transaction 3, which is not read");
  }

  @Test
  void anAssignmentIsOneEventWithTheTradeThatItNames() {
    assertThat(Sample.rows(Sample.read("<OFX>" + investment("""
            <CLOSUREOPT><INVTRAN><FITID>2</FITID><DTTRADE>20240119</DTTRADE></INVTRAN>
            <SECID><UNIQUEID>L</UNIQUEID><UNIQUEIDTYPE>OTHER</UNIQUEIDTYPE></SECID>
            <OPTACTION>ASSIGN</OPTACTION><UNITS>2</UNITS><SHPERCTRCT>100</SHPERCTRCT>
            <RELFITID>9</RELFITID></CLOSUREOPT>
            <SELLSTOCK><INVSELL><INVTRAN><FITID>9</FITID><DTTRADE>20240119</DTTRADE></INVTRAN>
            <SECID><UNIQUEID>037833100</UNIQUEID><UNIQUEIDTYPE>CUSIP</UNIQUEIDTYPE></SECID>
            <UNITS>-200</UNITS><UNITPRICE>180</UNITPRICE><COMMISSION>1.5</COMMISSION>
            <TOTAL>35998.50</TOTAL></INVSELL><SELLTYPE>SELL</SELLTYPE></SELLSTOCK>
            """) + "</OFX>")))
        .containsExactly("1 date=2024-01-19 type=ASSIGNMENT symbol=L quantity=2 price=180"
            + " gross=36000 fee=1.5 currency=USD counter_symbol=US0378331005 counter_quantity=200"
            + " multiplier=100 option_right=CALL reference=2");
  }

  @Test
  void theHeadersEncodingCountsUnlessTheFileIsUtf8() {
    String text = Sample.text("bank.ofx").replace("Monthly fee", "Gebühr – Mai");
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
      Statement statement =
          StatementFormats.shipped().read(text.getBytes(charset), FormatHints.none());
      assertThat(statement.format().encoding()).isEqualTo(charset.name());
      assertThat(statement.rows().get(2).cells()).containsEntry("note", "Gebühr – Mai");
    }
    byte[] latin = text.replace("CHARSET:1252", "CHARSET:8859-1")
        .replace('–', '-')
        .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(
            StatementFormats.shipped().read(latin, FormatHints.none()).format().encoding())
        .isEqualTo("ISO-8859-1");
  }

  @Test
  void aListWithoutItsEndAndAnErrorInsteadOfOneAreUnderstood() {
    String open = Sample.text("bank.ofx").replace("</BANKTRANLIST>\n", "");
    assertThat(Sample.read(open).rows()).hasSize(4);
    assertThat(Sample.refusal("<OFX><BANKMSGSRSV1><STMTTRNRS><STATUS><CODE>2000<SEVERITY>ERROR"
            + "<MESSAGE>General error</STATUS></STMTTRNRS></BANKMSGSRSV1></OFX>"))
        .isEqualTo("the file has no transactions, but the institution's error 2000: General error");
  }

  @Test
  void lettersThatAreLongerInCapitalsBeforeTheFirstElementMoveNothing() {
    String found = Sample.text("bank.ofx").replace("<OFX>", "ß".repeat(3_000) + "<OFX>");
    assertThat(Sample.read(found).rows()).hasSize(4);
    assertThat(Sample.rows(Sample.read(found)))
        .isEqualTo(Sample.rows(Sample.read(Sample.text("bank.ofx"))));
    String without = "OFXHEADER:100\n" + "ß".repeat(3_000);
    assertThat(Sample.refusal(without)).isNotEmpty();
  }

  @Test
  void ofTwoAccountsOneHasToBeChosen() {
    String one = Sample.text("bank.ofx");
    String statement = one.substring(one.indexOf("<STMTTRNRS>"), one.indexOf("</BANKMSGS"));
    String two = one.replace(
        "</BANKMSGS",
        statement.replace("999988", "777766").replace("<FITID>0", "<FITID>9") + "</BANKMSGS");
    assertThat(Sample.refusal(two))
        .isEqualTo("header.format.source_account: the file has 2 accounts; say which to read:"
            + " 777766, 999988");
    Statement chosen = StatementFormats.shipped()
        .read(two.getBytes(StandardCharsets.UTF_8), FormatHints.ofAccount("777766"));
    assertThat(chosen.rows())
        .extracting(row -> row.cells().get("reference"))
        .containsExactly("9001", "9002", "9003", "9004");
  }

  private static String investment(String entries) {
    return "<INVSTMTMSGSRSV1><INVSTMTTRNRS><INVSTMTRS><CURDEF>USD</CURDEF><INVACCTFROM>"
        + "<ACCTID>999988</ACCTID></INVACCTFROM><INVTRANLIST><DTSTART>20050824</DTSTART>"
        + entries
        + "</INVTRANLIST></INVSTMTRS></INVSTMTTRNRS></INVSTMTMSGSRSV1>";
  }
}
