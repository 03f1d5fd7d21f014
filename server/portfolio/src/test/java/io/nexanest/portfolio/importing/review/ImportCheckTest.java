package io.nexanest.portfolio.importing.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.core.ledger.Ledger;
import io.nexanest.core.ledger.Posting;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Stamp;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.portfolio.importing.statement.Column;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImportCheckTest {
  private static final String HEADER = "date,type,symbol,quantity,price,gross,reference";

  @Test
  void aSaleOfMoreThanIsHeldIsInvalidAndTheOthersAreReady() {
    Verdict verdict = Worlds.judge(
        Worlds.rows(
            HEADER,
            "2024-01-02,BUY,AAPL,10,2.50,25.00,A",
            "2024-01-03,SELL,AAPL,11,2.50,27.50,B",
            "2024-01-04,SELL,AAPL,10,2.50,25.00,C"),
        List.of());
    assertThat(states(verdict)).containsExactly(RowState.READY, RowState.INVALID, RowState.READY);
    RowError error = verdict.judgements().get(1).errors().getFirst();
    assertThat(error.reason()).isEqualTo(Reason.POSITION_INSUFFICIENT);
    assertThat(error.column()).isEqualTo("quantity");
    assertThat(error.message())
        .isEqualTo(
            "quantity: 11 AAPL leave the account on 2024-01-03, which then holds 10; is an earlier"
                + " purchase missing?");
  }

  @Test
  void aFileMayBeNewestFirst() {
    Verdict verdict = Worlds.judge(
        Worlds.rows(
            HEADER,
            "2024-01-04,SELL,AAPL,10,2.50,25.00,C",
            "2024-01-02,BUY,AAPL,5,2.75,13.75,B",
            "2024-01-02,BUY,AAPL,5,2.50,12.50,A"),
        List.of());
    assertThat(states(verdict)).containsOnly(RowState.READY);
    assertThat(verdict.bookings()).extracting(Verdict.Booking::line).containsExactly(4, 3, 2);
  }

  @Test
  void aRowThatLeavesALaterSaleOfTheBooksShortIsInvalid() {
    List<Booked> books =
        book("2024-01-02,BUY,AAPL,10,2.50,25.00,A", "2024-06-01,SELL,AAPL,10,2.50,25.00,B");
    Verdict verdict =
        Worlds.judge(Worlds.rows(HEADER, "2024-03-01,SELL,AAPL,4,2.50,10.00,C"), books);
    assertThat(verdict.judgements().getFirst().errors())
        .extracting(RowError::message)
        .containsExactly(
            "quantity: with this row, only 6 of the 10 AAPL would be left that leave the account on"
                + " 2024-06-01");
  }

  @Test
  void whatTheBooksHaveAlreadyIsADuplicate() {
    List<Booked> books = book("2024-01-02,BUY,AAPL,10,2.50,25.00,A", "2024-01-03,DEPOSIT,,,,5.00,");
    Verdict verdict = Worlds.judge(
        Worlds.rows(
            HEADER,
            "2024-01-02,BUY,AAPL,10,2.50,26.00,A",
            "2024-01-03,DEPOSIT,,,,5.00,",
            "2024-01-03,DEPOSIT,,,,6.00,",
            "2024-01-03,DEPOSIT,,,,6.00,",
            "2024-01-04,DEPOSIT,,,,7.00,X",
            "2024-01-05,DEPOSIT,,,,8.00,X"),
        books);
    assertThat(states(verdict))
        .containsExactly(
            RowState.DUPLICATE,
            RowState.DUPLICATE,
            RowState.READY,
            RowState.DUPLICATE,
            RowState.READY,
            RowState.DUPLICATE);
    assertThat(verdict.judgements())
        .filteredOn(judgement -> judgement.state() == RowState.DUPLICATE)
        .extracting(judgement -> judgement.errors().getFirst().message())
        .containsExactly(
            "the account has the reference 'A' already, with another gross; correct that"
                + " transaction if the statement is right",
            "the account has an equal transaction already; give the row a reference of its own if"
                + " it is another one",
            "line 4 says the same; give this row a reference of its own if it is another event",
            "line 6 has the reference 'X' already; give this row one of its own if it is another"
                + " event");
    assertThat(verdict.judgements().get(0).repeats()).contains(books.get(0).id());
    assertThat(verdict.judgements().get(1).repeats()).contains(books.get(1).id());
  }

  @Test
  void aSkippedRowIsLeftOutAndAMendedOneIsJudgedAnew() {
    List<Reading> readings = Worlds.rows(
        HEADER, "2024-01-02,BUY,AAPL,10,2.50,25.00,A", "2024-01-03,SELL,AAPL,11,2.50,27.50,B");
    SourceRow buy = readings.get(0).row().mended(Map.of(), true);
    SourceRow sell = readings.get(1).row().mended(Map.of(Column.QUANTITY, "10"), false);
    assertThat(buy.skipped()).isTrue();
    assertThat(sell.cell(Column.QUANTITY)).isEqualTo("10");
    Reading skipped = new Reading(buy, readings.get(0).draft(), List.of());
    assertThat(states(Worlds.judge(List.of(skipped, readings.get(1)), List.of())))
        .containsExactly(RowState.SKIPPED, RowState.INVALID);
  }

  @Test
  void whatTheLedgerFindsIsToldByColumn() {
    Verdict verdict = Worlds.judge(
        Worlds.rows(
            "date,type,symbol,quantity,gross,tax",
            "2025-01-02,DEPOSIT,,,5.00,1.00",
            "2024-01-02,BUY,,,5.00,"),
        List.of());
    assertThat(verdict.judgements().get(0).errors())
        .extracting(RowError::column, RowError::message)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("tax", "DEPOSIT has no tax"),
            org.assertj.core.api.Assertions.tuple(
                "date", "date is from 1900-01-01 to 2024-12-31, not 2025-01-02"));
    assertThat(verdict.judgements().get(1).errors())
        .extracting(RowError::message)
        .contains("BUY needs quantity", "BUY needs symbol");
  }

  @Test
  void aHundredThousandRowsAreJudgedInOneGoForward() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      LocalDate date = LocalDate.of(1950, 1, 1).plusDays(i / 4);
      rows.add(date + (i % 2 == 0 ? ",BUY" : ",SELL") + ",AAPL,10,2.50,25.00,R" + i);
    }
    // In square time, as when each sale replays all before it, this would not end.
    Verdict verdict = Worlds.judge(Worlds.rows(HEADER, rows.toArray(String[]::new)), List.of());
    assertThat(verdict.count(RowState.READY)).isEqualTo(100_000);
  }

  private static List<RowState> states(Verdict verdict) {
    return verdict.judgements().stream().map(Judgement::state).toList();
  }

  private static List<Booked> book(String... rows) {
    List<Booked> books = new ArrayList<>();
    for (Reading reading : Worlds.rows(HEADER, rows)) {
      TransactionId id = new TransactionId(new UUID(9, books.size()));
      Stamp stamp = Stamp.books(id, books.size() + 1, Instant.EPOCH);
      Posting posting = Ledger.post(reading.draft().orElseThrow(), stamp, Worlds.books(books));
      assertThat(posting).isInstanceOf(Posting.Posted.class);
      if (posting instanceof Posting.Posted(Booked booked)) {
        books.add(booked);
      }
    }
    return books;
  }
}
