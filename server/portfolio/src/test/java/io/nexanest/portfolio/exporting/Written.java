package io.nexanest.portfolio.exporting;

import io.nexanest.core.book.Position;
import io.nexanest.core.book.SecurityPosition;
import io.nexanest.core.entry.Scope;
import io.nexanest.core.ledger.LedgerState;
import io.nexanest.core.realised.RealisedGain;
import io.nexanest.core.realised.RealisedGains;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.money.Decimals;
import io.nexanest.portfolio.account.AccountRow;
import io.nexanest.portfolio.exporting.file.BookFile;
import io.nexanest.portfolio.exporting.file.Extract;
import io.nexanest.portfolio.exporting.file.Omissions;
import io.nexanest.portfolio.importing.StatementFormats;
import io.nexanest.portfolio.importing.review.ImportCheck;
import io.nexanest.portfolio.importing.review.Judgement;
import io.nexanest.portfolio.importing.review.Names;
import io.nexanest.portfolio.importing.review.RowInterpreter;
import io.nexanest.portfolio.importing.review.RowState;
import io.nexanest.portfolio.importing.review.SourceRow;
import io.nexanest.portfolio.importing.review.Verdict;
import io.nexanest.portfolio.importing.statement.FormatHints;
import io.nexanest.portfolio.importing.statement.Statement;
import io.nexanest.portfolio.market.InstrumentFact;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** A file that was written, and what comes of importing it into empty books. */
record Written(byte[] bytes, Omissions omissions) {
  static Written of(BookFile file, Extract books) {
    Omissions omissions = new Omissions();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Iterator<byte[]> pieces = file.pieces(books, omissions);
    pieces.forEachRemaining(out::writeBytes);
    return new Written(out.toByteArray(), omissions);
  }

  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  List<String> omitted() {
    return omissions.lines().stream()
        .map(line -> line.omission().omissionName() + " " + line.count())
        .toList();
  }

  /** The books after importing each of these accounts; rows that are not booked are told. */
  SampleBooks imported(List<String> notBooked, AccountRow... accounts) {
    SampleBooks books = new SampleBooks();
    for (AccountRow account : accounts) {
      Statement statement =
          StatementFormats.read(bytes, FormatHints.ofAccount(account.displayName()));
      List<SourceRow> rows = statement.rows().stream()
          .map(row -> SourceRow.of(row, statement.format()))
          .toList();
      LedgerState state = books.state();
      Verdict verdict = ImportCheck.judge(
          account.id(), RowInterpreter.read(rows, statement.format(), names(account)), state);
      verdict.judgements().stream()
          .filter(judgement -> judgement.state() != RowState.READY)
          .map(Written::told)
          .forEach(notBooked::add);
      verdict.bookings().forEach(booking -> books.book(booking.draft()));
    }
    return books;
  }

  private static String told(Judgement judgement) {
    return judgement.line() + " " + judgement.state() + " "
        + judgement.errors().stream().map(error -> error.message()).toList();
  }

  private static Names names(AccountRow own) {
    Map<String, Names.Listing> listings = new HashMap<>();
    for (InstrumentFact fact : SampleBooks.INSTRUMENTS) {
      Names.Listing listing = new Names.Listing(fact.id(), fact.currency(), fact.isin());
      listings.put(Names.key(fact.symbol()), listing);
      fact.isin().ifPresent(isin -> listings.put(isin, listing));
    }
    Map<String, AccountId> accounts = new HashMap<>();
    SampleBooks.ACCOUNTS.forEach(row -> accounts.put(row.displayName(), row.id()));
    return new Names(own.id(), own.currency(), listings, accounts);
  }

  /** What books come to: cash, units, lots with their cost, and gains. */
  static List<String> sums(SampleBooks books) {
    Scope everywhere = Scope.of(SampleBooks.DEPOT, SampleBooks.FORMULA);
    var book = books.book();
    List<String> sums = new ArrayList<>();
    for (Position position : book.positions(everywhere)) {
      sums.add(position.key() + " " + Decimals.text(position.quantity()));
      if (position instanceof SecurityPosition security) {
        security
            .lots()
            .forEach(lot -> sums.add(position.key() + " lot " + lot.date() + " "
                + Decimals.text(lot.quantity()) + " " + Decimals.text(lot.cost().own()) + " "
                + Decimals.text(lot.cost().view())));
      }
    }
    for (RealisedGain gain :
        RealisedGains.of(book, everywhere, everywhere, LocalDate.EPOCH, SampleBooks.TODAY)) {
      sums.add("gain " + gain.disposal().date() + " " + gain.disposal().type() + " "
          + Decimals.text(gain.gain()));
    }
    sums.sort(String::compareTo);
    return sums;
  }
}
