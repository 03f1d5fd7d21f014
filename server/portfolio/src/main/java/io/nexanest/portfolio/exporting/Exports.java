package io.nexanest.portfolio.exporting;

import io.nexanest.api.portfolio.v1.ExportBooksRequest;
import io.nexanest.core.transaction.Booked;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.portfolio.account.AccountRow;
import io.nexanest.portfolio.account.AccountStore;
import io.nexanest.portfolio.exporting.beancount.BeancountFile;
import io.nexanest.portfolio.exporting.csv.CsvArchive;
import io.nexanest.portfolio.exporting.csv.CsvFile;
import io.nexanest.portfolio.exporting.file.BookFile;
import io.nexanest.portfolio.exporting.file.Extract;
import io.nexanest.portfolio.exporting.json.JsonFile;
import io.nexanest.portfolio.exporting.portfolioperformance.PerformanceFile;
import io.nexanest.portfolio.market.InstrumentFact;
import io.nexanest.portfolio.transaction.LedgerEntry;
import io.nexanest.portfolio.transaction.Ledgers;
import io.nexanest.portfolio.valuation.Question;
import io.nexanest.portfolio.valuation.Standpoint;
import io.nexanest.portfolio.valuation.Standpoints;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The books of a scope, as a file of the kind that is asked for. */
public final class Exports {
  private final Standpoints standpoints;
  private final Ledgers ledgers;

  public Exports(Standpoints standpoints, Ledgers ledgers) {
    this.standpoints = standpoints;
    this.ledgers = ledgers;
  }

  /** What is exported; {@link Problem} when its scope or branch is not known. */
  Extract extract(UUID tenant, ExportBooksRequest request) {
    Standpoint standpoint = request.getScope().isEmpty()
        ? standpoints.ofEverything(tenant, request.getAsOf())
        : standpoints.of(tenant, new Question(request.getScope(), request.getAsOf(), "", 0, 0));
    return ledgers.with(tenant, (tx, snapshot) -> {
      List<AccountRow> accounts = AccountStore.all(tx).stream()
          .filter(account -> standpoint.view().accounts().contains(account.id()))
          .sorted(Comparator.comparing(AccountRow::displayName))
          .toList();
      Extract all = new Extract(
          standpoint,
          accounts,
          inOrder(standpoint),
          snapshot.on(standpoint.asOf().branch().replaceFirst("^branches/", "")),
          instruments(standpoint));
      return scoped(all);
    });
  }

  private static List<Booked> inOrder(Standpoint standpoint) {
    return standpoint.inForce().stream()
        .filter(booked -> !booked.date().isAfter(standpoint.asOf().effectiveDate()))
        .sorted(Booked.REPLAY_ORDER)
        .toList();
  }

  private static List<InstrumentFact> instruments(Standpoint standpoint) {
    return standpoint.instruments().stream()
        .flatMap(id -> standpoint.catalogue().find(id).stream())
        .sorted(Comparator.comparing(InstrumentFact::symbol)
            .thenComparing(fact -> fact.id().name()))
        .toList();
  }

  /** Without what touches none of the accounts, and what was not known yet. */
  private static Extract scoped(Extract all) {
    Standpoint standpoint = all.standpoint();
    List<LedgerEntry> history = all.history().stream()
        .filter(entry -> all.touches(entry.booked()))
        .filter(entry -> entry.booked().position() <= standpoint.ledgerPosition())
        .filter(entry -> !entry.booked().date().isAfter(all.date()))
        .filter(entry ->
            !entry.booked().stamp().knownTime().isAfter(standpoint.asOf().knownTime()))
        .toList();
    Stream<Booked> counting = all.transactions().stream().filter(all::touches);
    return new Extract(standpoint, all.accounts(), counting.toList(), history, all.instruments());
  }

  static BookFile file(ExportBooksRequest request) {
    return switch (request.getFormat()) {
      case EXPORT_FORMAT_CSV -> new CsvFile();
      case EXPORT_FORMAT_CSV_ARCHIVE -> new CsvArchive();
      case EXPORT_FORMAT_JSON -> new JsonFile();
      case EXPORT_FORMAT_PORTFOLIO_PERFORMANCE -> new PerformanceFile();
      case EXPORT_FORMAT_BEANCOUNT -> new BeancountFile();
      case EXPORT_FORMAT_UNSPECIFIED, UNRECOGNIZED ->
        throw Problem.invalid(
            "format",
            Reason.FIELD_REQUIRED,
            "says what kind of file to write, such as EXPORT_FORMAT_CSV");
    };
  }
}
