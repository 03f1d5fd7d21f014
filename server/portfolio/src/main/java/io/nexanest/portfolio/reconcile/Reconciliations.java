package io.nexanest.portfolio.reconcile;

import io.nexanest.api.portfolio.v1.ReconcilePositionsRequest;
import io.nexanest.api.portfolio.v1.ReconcilePositionsResponse;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.DocumentId;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.module.Platform;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Fields;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.portfolio.document.DocumentStore;
import io.nexanest.portfolio.importing.kind.StatementFormats;
import io.nexanest.portfolio.importing.statement.FormatHints;
import io.nexanest.portfolio.importing.statement.StatedTotal;
import io.nexanest.portfolio.valuation.Question;
import io.nexanest.portfolio.valuation.Standpoint;
import io.nexanest.portfolio.valuation.Valuations;
import io.nexanest.wire.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Answers how accounts compare with what their custodians say. */
public final class Reconciliations {
  private final Platform platform;
  private final Valuations valuations;
  private final StatementFormats formats;

  public Reconciliations(Platform platform, Valuations valuations, StatementFormats formats) {
    this.platform = platform;
    this.valuations = valuations;
    this.formats = formats;
  }

  private record Stated(LocalDate date, List<CustodianHolding> holdings) {}

  public ReconcilePositionsResponse reconcile(ReconcilePositionsRequest request) {
    AccountId account = account(request.getAccount());
    Stated stated = request.getDocument().isEmpty() ? ofRequest(request) : ofDocument(request);
    Standpoint standpoint = valuations.standpoint(
        Caller.tenant(), new Question(account.name(), BreakCodec.asOf(stated.date()), "", 0, 0));
    List<Difference> differences =
        new Reconciliation(account, standpoint).differences(stated.holdings());
    return BreakCodec.encode(differences, stated.holdings().size(), stated.date());
  }

  private static Stated ofRequest(ReconcilePositionsRequest request) {
    Fields fields = new Fields();
    int count = request.getPositionsCount();
    if (count == 0 || count > Limits.BATCH_NAMES) {
      fields.wrong(
          "positions",
          Reason.FIELD_INVALID,
          "has " + count + " entries; 1 to " + Limits.BATCH_NAMES + " are right, or a document");
      fields.check();
    }
    Optional<LocalDate> date =
        fields.read("date", Reason.FIELD_INVALID, () -> Dates.decode(request.getDate()));
    List<CustodianHolding> holdings = BreakCodec.decode(request.getPositionsList(), fields);
    fields.check();
    return new Stated(date.orElseThrow(), holdings);
  }

  private Stated ofDocument(ReconcilePositionsRequest request) {
    if (request.getPositionsCount() > 0) {
      throw Problem.invalid(
          "positions", Reason.FIELD_INVALID, "are given beside a document; send one of both");
    }
    DocumentId id = document(request.getDocument());
    byte[] bytes = platform
        .database()
        .inTransaction("portfolio", Caller.tenant(), tx -> DocumentStore.content(tx, id));
    List<StatedTotal> totals =
        formats.read(bytes, FormatHints.ofAccount(request.getSourceAccount())).totals();
    LocalDate date = totals.stream()
        .map(StatedTotal::date)
        .max(LocalDate::compareTo)
        .orElseThrow(() -> Problem.invalid(
            "document", Reason.FIELD_INVALID, "states neither positions nor balances"));
    return new Stated(
        date,
        totals.stream()
            .filter(total -> total.date().equals(date))
            .map(total -> new CustodianHolding(
                total.symbol(), total.isin(), total.currency(), total.amount(), Optional.empty()))
            .toList());
  }

  private static AccountId account(String name) {
    try {
      return AccountId.parse(name);
    } catch (IllegalArgumentException e) {
      throw Problem.notFound(name);
    }
  }

  private static DocumentId document(String name) {
    try {
      return DocumentId.parse(name);
    } catch (IllegalArgumentException e) {
      throw Problem.notFound(name);
    }
  }
}
