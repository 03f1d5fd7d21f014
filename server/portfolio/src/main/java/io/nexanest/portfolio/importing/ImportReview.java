package io.nexanest.portfolio.importing;

import io.nexanest.core.ledger.LedgerState;
import io.nexanest.core.transaction.Booked;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.db.Tx;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.portfolio.account.AccountRow;
import io.nexanest.portfolio.account.AccountStore;
import io.nexanest.portfolio.importing.review.ImportCheck;
import io.nexanest.portfolio.importing.review.Judgement;
import io.nexanest.portfolio.importing.review.Names;
import io.nexanest.portfolio.importing.review.Reading;
import io.nexanest.portfolio.importing.review.RowInterpreter;
import io.nexanest.portfolio.importing.review.SourceRow;
import io.nexanest.portfolio.importing.review.Verdict;
import io.nexanest.portfolio.importing.statement.Format;
import io.nexanest.portfolio.importing.statement.Institutions;
import io.nexanest.portfolio.importing.statement.StatedTotal;
import io.nexanest.portfolio.importing.statement.Statement;
import io.nexanest.portfolio.importing.total.Total;
import io.nexanest.portfolio.importing.total.Totals;
import io.nexanest.portfolio.market.Catalogue;
import io.nexanest.portfolio.transaction.Poster;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Judges the rows of an import against the books, the accounts and the market of one moment.
 *
 * @param catalogue the instruments that rows may name
 * @param today no row is dated later
 */
record ImportReview(Poster poster, UUID tenant, Catalogue catalogue, LocalDate today) {
  /** The rows with what was found about them, what can be booked, and the totals with it. */
  record Outcome(List<RowRecord> rows, Verdict verdict, List<Total> totals) {}

  Outcome judge(
      Tx tx, AccountId account, Format format, List<RowRecord> rows, List<StatedTotal> stated) {
    List<Reading> readings = read(tx, account, format, rows);
    LedgerState state = poster.state(tx, tenant, today);
    Verdict verdict = ImportCheck.judge(account, readings, state);
    List<RowRecord> judged = new ArrayList<>();
    List<Judgement> judgements = verdict.judgements();
    for (int i = 0; i < rows.size(); i++) {
      judged.add(rows.get(i).judged(judgements.get(i)));
    }
    List<Booked> books = new ArrayList<>(state.transactions());
    verdict.bookings().forEach(booking -> books.add(booking.booked()));
    Totals totals = new Totals(account, catalogue, state.policy());
    return new Outcome(judged, verdict, totals.compare(stated, books));
  }

  /** What the rows say, whatever the books have. */
  List<Reading> read(Tx tx, AccountId account, Format format, List<RowRecord> rows) {
    List<SourceRow> understood =
        rows.stream().map(row -> row.understood(format)).toList();
    return RowInterpreter.read(understood, format, names(tx, account, understood));
  }

  /** What is found about rows when these transactions are out of the books. */
  Verdict judgeRest(Tx tx, AccountId account, List<Reading> readings, Set<TransactionId> gone) {
    LedgerState state = poster.state(tx, tenant, today);
    return ImportCheck.judge(
        account,
        readings,
        state.with(state.transactions().stream()
            .filter(booked -> !gone.contains(booked.id()))
            .toList()));
  }

  /** What is stated beside the books as they are. */
  List<Total> totals(Tx tx, AccountId account, List<StatedTotal> stated) {
    LedgerState state = poster.state(tx, tenant, today);
    return new Totals(account, catalogue, state.policy()).compare(stated, state.transactions());
  }

  /**
   * Judges all rows again; stores those about which something else is found, and the import's next
   * version.
   *
   * @param rows the rows as they are to be understood
   * @param stored the rows as they are stored
   */
  Outcome store(Tx tx, ImportRecord record, List<RowRecord> rows, List<RowRecord> stored) {
    Outcome outcome = judge(tx, record.account(), record.format(), rows, record.stated());
    List<RowRecord> changed = new ArrayList<>(outcome.rows());
    changed.removeAll(java.util.Set.copyOf(stored));
    if (!changed.isEmpty() || !outcome.totals().equals(record.totals())) {
      ImportStore.updateRows(tx, tenant, record.id(), changed);
      ImportRecord.Counts counts = ImportRecord.Counts.of(outcome.rows());
      ImportStore.update(
          tx, record.with(record.state(), counts, record.endTime()).holding(outcome.totals()));
    }
    return outcome;
  }

  /** Refuses a file that says it is of another institution's account. */
  void refuseOtherInstitution(Tx tx, AccountId account, Statement statement) {
    Institutions.refuseOther(
        statement.institution(), own(AccountStore.all(tx), account).institution());
  }

  static void refuseUnlessOpen(ImportRecord record) {
    if (record.state() != ImportState.REVIEW) {
      throw new Problem(
          Reason.IMPORT_NOT_REVIEWED,
          record.id().name() + " is " + record.state()
              + "; only an import under review can be changed",
          Map.of("resource", record.id().name(), "state", record.state().name()));
    }
  }

  private static AccountRow own(List<AccountRow> accounts, AccountId account) {
    return accounts.stream()
        .filter(row -> row.id().equals(account))
        .findFirst()
        .orElseThrow(() -> Problem.notFound(account.name()));
  }

  private Names names(Tx tx, AccountId account, List<SourceRow> rows) {
    List<AccountRow> accounts = AccountStore.all(tx);
    AccountRow own = own(accounts, account);
    Map<String, Names.Listing> listings = new HashMap<>();
    for (String symbol : SourceRow.symbols(rows)) {
      catalogue
          .resolve(symbol)
          .ifPresent(fact ->
              listings.put(symbol, new Names.Listing(fact.id(), fact.currency(), fact.isin())));
    }
    Map<String, AccountId> byName = new HashMap<>();
    accounts.forEach(row -> byName.put(row.displayName(), row.id()));
    return new Names(account, own.currency(), listings, byName);
  }
}
