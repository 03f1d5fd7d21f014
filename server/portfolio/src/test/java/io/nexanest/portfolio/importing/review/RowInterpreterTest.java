package io.nexanest.portfolio.importing.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.kernel.money.Money;
import io.nexanest.kernel.reason.Reason;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowInterpreterTest {
  private static final String HEADER =
      "date,type,symbol,quantity,price,gross,fee,tax,currency,fx_rate,counter_currency,"
          + "counter_amount,counter_account,settlement_date,ratio,reference";

  @Test
  void aPurchaseIsReadInFull() {
    Draft draft = draft("2024-01-31,Bought,AAPL,10,2.50,25.00,1.25,0,EUR,0.9,,,,2024-02-02,,R1");
    assertThat(draft.type()).isEqualTo(TransactionType.BUY);
    assertThat(draft.instrumentCurrency()).hasToString("Optional[USD]");
    assertThat(draft.settlementCurrency()).hasToString("Optional[EUR]");
    assertThat(draft.decimal(Field.FX_RATE)).contains(new BigDecimal("0.9"));
    assertThat(draft.states(Field.TAX)).isFalse();
    assertThat(draft.externalReference()).isEqualTo("R1");
  }

  @Test
  void penceAreHundredthsOfPoundsWhateverTheCaseOfTheLastLetter() {
    for (String pence : List.of("GBX", "GBp")) {
      Draft draft = draft("2024-01-31,BUY,AAPL,10,250.5,,195,0," + pence + ",,,,,,,R1");
      assertThat(draft.settlementCurrency()).hasToString("Optional[GBP]");
      assertThat(draft.decimal(Field.PRICE)).contains(new BigDecimal("2.505"));
      assertThat(draft.decimal(Field.FEE)).contains(new BigDecimal("1.95"));
    }
    Draft pounds = draft("2024-01-31,BUY,AAPL,10,250.5,,195,0,GBP,,,,,,,R1");
    assertThat(pounds.decimal(Field.PRICE)).contains(new BigDecimal("250.5"));
  }

  @Test
  void aRateToPenceIsAHundredTimesTheRateToPounds() {
    Draft draft = draft("2024-01-31,BUY,AAPL,10,2.50,,195,0,GBX,79.5,,,,,,R1");
    assertThat(draft.decimal(Field.PRICE)).contains(new BigDecimal("2.5"));
    assertThat(draft.decimal(Field.FX_RATE)).contains(new BigDecimal("0.795"));
    assertThat(draft.decimal(Field.FEE)).contains(new BigDecimal("1.95"));
    Draft conversion = draft("2024-01-31,FX,,,,400.00,,,EUR,,GBX,34050,,,,");
    assertThat(conversion.counterAmount()).contains(Money.of("340.50", "GBP"));
  }

  @Test
  void anIsinStandsForItsInstrument() {
    assertThat(draft("2024-01-31,BUY,US0378331005,1,2.50,,,,USD,,,,,,,").instrument())
        .isEqualTo(draft("2024-01-31,BUY,aapl,1,2.50,,,,USD,,,,,,,").instrument());
    assertThat(messages("2024-01-31,BUY,US0378331006,1,2.50,,,,USD,,,,,,,"))
        .containsExactly("symbol: 'US0378331006' is not an ISIN, its check digit is wrong");
  }

  @Test
  void conversionsTransfersAndSplitsHaveTheirOwnCells() {
    assertThat(draft("2024-01-31,FX,,,,400.00,,,EUR,,USD,538.04,,,,").counterAmount())
        .contains(Money.of("538.04", "USD"));
    assertThat(draft("2024-01-31,Transfer,,,,5.50,,,USD,,,,retirement plan,,,").counterAccount())
        .contains(Worlds.OTHER);
    Draft split = draft("2024-01-31,Split,AAPL,,,,,,EUR,,,,,,7:1,");
    assertThat(split.decimal(Field.RATIO_NEW)).contains(new BigDecimal("7"));
    assertThat(split.decimal(Field.RATIO_OLD)).contains(new BigDecimal("1"));
    assertThat(split.settlementCurrency()).isEmpty();
  }

  @Test
  void aMinusThatTheTypeSaysAlreadyIsDroppedAndAnyOtherStays() {
    assertThat(draft("2024-01-31,SELL,AAPL,-10,2.50,25.00,-1.50,,USD,,,,,,,").quantity())
        .contains(new BigDecimal("10"));
    assertThat(draft("2024-01-31,FEE,,,,(12.00),,,USD,,,,,,,").decimal(Field.GROSS))
        .contains(new BigDecimal("12"));
    assertThat(draft("2024-01-31,DEPOSIT,,,,(12.00),,,USD,,,,,,,").decimal(Field.GROSS))
        .contains(new BigDecimal("-12"));
  }

  @Test
  void everythingThatIsWrongWithARowIsTold() {
    Reading reading = Worlds.rows(
            HEADER,
            "2024-01-31,BUY,AAPL,1,2.50,2.50,,,USD,,,,,,,",
            "2024-01-31,BUY,NOPE,ten,\"2,50\",,,,ZZZ,,,,,31.02.2024,7,")
        .getLast();
    assertThat(reading.errors())
        .extracting(RowError::message)
        .containsExactly(
            "symbol: 'NOPE' is not a known symbol or ISIN; add the instrument, or write a known one",
            "quantity: 'ten' is not a number such as 1234.56",
            "price: '2,50' has the decimal mark ',', but the statement's is '.'; write 2.50",
            "currency: 'ZZZ' is not a currency code of ISO 4217, such as USD",
            "settlement_date: '31.02.2024' is not a date written as yyyy-MM-dd",
            "ratio: '7' is not new to old units, such as 7:1");
    assertThat(reading.errors())
        .extracting(RowError::column)
        .containsExactly("symbol", "quantity", "price", "currency", "settlement_date", "ratio");
    assertThat(reading.errors().get(3).reason()).isEqualTo(Reason.CURRENCY_UNKNOWN);
    assertThat(reading.errors().get(3).metadata()).containsEntry("found", "ZZZ");
  }

  @Test
  void whatCanNotBeUnderstoodAtAllIsToldToo() {
    assertThat(messages("2024-01-31,Hugged,,,,5.00,,,USD,,,,,,,"))
        .singleElement()
        .asString()
        .startsWith("type: 'Hugged' is not a known type; it would be one of [BUY, SELL,");
    assertThat(messages("2024-02-30,,,,,5.00,,,USD,,,,,,,"))
        .containsExactly(
            "date: '2024-02-30' is not a date written as yyyy-MM-dd",
            "type is missing; such as BUY, SELL or DEPOSIT");
    assertThat(messages("2024-01-31,CASH_TRANSFER,,,,5.00,,,USD,,,,Nowhere,,,"))
        .containsExactly(
            "counter_account: there is no account 'Nowhere'; the accounts are: Dollar Account,"
                + " Euro Account, Euro Depot, London Account, Own, Retirement Plan, US Custody,"
                + " Zürich Depot");
    assertThat(messages("2024-01-31,FEE,,,,5.00,,,USD,,,,"))
        .containsExactly("the row has 13 cells, the header 16; mend its cells, or leave it out");
  }

  private static Draft draft(String row) {
    Reading reading = last(row);
    assertThat(reading.errors()).isEmpty();
    return reading.draft().orElseThrow();
  }

  private static List<String> messages(String row) {
    return last(row).errors().stream().map(RowError::message).toList();
  }

  private static Reading last(String row) {
    return Worlds.rows(HEADER, "2024-01-31,INTEREST,,,,1.50,,,USD,,,,,,,", row).getLast();
  }
}
