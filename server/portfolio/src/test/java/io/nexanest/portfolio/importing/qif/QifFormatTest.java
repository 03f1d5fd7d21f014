package io.nexanest.portfolio.importing.qif;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.portfolio.importing.kind.StatementFormats;
import io.nexanest.portfolio.importing.statement.FormatHints;
import io.nexanest.portfolio.importing.statement.Sample;
import io.nexanest.portfolio.importing.statement.Statement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class QifFormatTest {
  @Test
  void investmentsAreReadByTheirActions() {
    Statement statement = Sample.read(Sample.text("cash-and-shares.qif"));
    assertThat(statement.format().kind()).isEqualTo("qif");
    assertThat(statement.format().account()).isEqualTo("Broker");
    assertThat(Sample.rows(statement))
        .containsExactly(
            "11 date=2024-01-25 type=BUY symbol=AAPL quantity=100 price=50 gross=5000 fee=25",
            "20 date=2024-03-01 type=SELL symbol=AAPL quantity=40 price=60 gross=2400 fee=10",
            "28 date=2024-03-15 type=DIVIDEND symbol=AAPL gross=24",
            "33 date=2024-03-16 type=REINVESTMENT symbol=AAPL quantity=0.4 price=50 gross=20",
            "40 date=2024-05-01 type=SPLIT symbol=AAPL ratio=40:10",
            "45 date=2024-06-03 type=DEPOSIT gross=1000",
            "51 date=2024-06-28 type=INTEREST_CHARGE gross=7.85",
            "55 date=2024-07-31 type=INTEREST gross=0.42");
  }

  @Test
  void cashIsReadWithItsSignAndItsCategory() {
    assertThat(rows("""
        !Type:Bank
        D13/02/2020
        T-1.234,50
        PRent
        ^
        D14/02/2020
        T0,42
        L_IntInc
        ^
        D15/02/2020
        T-2,00
        LBank Charge
        ^
        """))
        .containsExactly(
            "2 date=2020-02-13 type=WITHDRAWAL gross=1234.5",
            "6 date=2020-02-14 type=INTEREST gross=0.42",
            "10 date=2020-02-15 type=FEE gross=2");
  }

  @Test
  void anActionWithCashOfAnotherAccountIsTwoRows() {
    assertThat(rows("""
        !Type:Invst
        D2020-02-13
        NBuyX
        YACME
        I10
        Q3
        T30.50
        O0.50
        L[Checking]
        ^
        """))
        .containsExactly(
            "1 date=2020-02-13 type=BUY symbol=ACME quantity=3 price=10 gross=30 fee=0.5 line=2",
            "2 date=2020-02-13 type=DEPOSIT gross=30.5 line=2");
  }

  @Test
  void yearsOfTwoDigitsAreTheOnesThatQuickenKnew() {
    for (String date : List.of("D6/13/94", "D6/13/1994", "D13.06.94", "D1994-06-13")) {
      assertThat(rows("!Type:Cash\n" + date + "\nT1.00\n^\n"))
          .containsExactly("2 date=1994-06-13 type=DEPOSIT gross=1");
    }
    assertThat(rows("!Type:Cash\nD6/13' 4\nT1.00\n^\n"))
        .containsExactly("2 date=2004-06-13 type=DEPOSIT gross=1");
    assertThat(rows("!Type:Cash\nD6/13'04\nT1.00\n^\n"))
        .containsExactly("2 date=2004-06-13 type=DEPOSIT gross=1");
    String either = "!Type:Cash\nD06/05/2004\nT1.00\n^\n";
    assertThat(Sample.refusal(either))
        .startsWith("header.format.date_pattern: '06/05/2004' can be 2004-06-05 or 2004-05-06");
  }

  @Test
  void ofTwoAccountsOneHasToBeChosen() {
    String two = "!Account\nNOne\n^\n!Type:Bank\nD2004-06-13\nT1.00\n^\n"
        + "!Account\nNTwo\n^\n!Type:Bank\nD2004-06-14\nT2.00\n^\n";
    assertThat(Sample.refusal(two))
        .isEqualTo("header.format.source_account: the file has 2 accounts; say which to read: One,"
            + " Two");
    assertThat(Sample.rows(StatementFormats.shipped()
            .read(two.getBytes(StandardCharsets.UTF_8), FormatHints.ofAccount("Two"))))
        .containsExactly("12 date=2004-06-14 type=DEPOSIT gross=2");
  }

  @Test
  void whatEndsTooEarlyOrIsUnknownIsNamed() {
    assertThat(Sample.refusal("!Type:Bank\nD2004-06-13\nT1.00\n"))
        .isEqualTo("the file ends within the record on line 2, which has no ^");
    assertThat(rows("!Type:Invst\nD2004-06-13\nNVest\nYACME\n^\n"))
        .containsExactly("2 date=2004-06-13 symbol=ACME !! the QIF action 'Vest' is not read");
  }

  private static List<String> rows(String text) {
    return Sample.rows(Sample.read(text));
  }
}
