package io.nexanest.portfolio.figure;

import io.nexanest.api.portfolio.v1.ExplainFigureRequest;
import io.nexanest.api.portfolio.v1.Explanation;
import io.nexanest.core.book.Position;
import io.nexanest.core.book.PositionKey;
import io.nexanest.core.trace.Proof;
import io.nexanest.core.valuation.Market;
import io.nexanest.core.valuation.Valuer;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.portfolio.importing.ImportedLines;
import io.nexanest.portfolio.valuation.Question;
import io.nexanest.portfolio.valuation.Standpoint;
import io.nexanest.portfolio.valuation.Valuations;
import io.nexanest.portfolio.valuation.Valued;
import io.nexanest.wire.AsOfs;
import java.math.BigDecimal;
import java.util.List;

/** Opens figures: the calculation that made one is run again and recorded. */
public final class Figures {
  private final Valuations valuations;
  private final ImportedLines lines;

  public Figures(Valuations valuations, ImportedLines lines) {
    this.valuations = valuations;
    this.lines = lines;
  }

  Explanation explain(ExplainFigureRequest request) {
    if (request.getDepth() < 0) {
      throw Problem.invalid("depth", Reason.FIELD_INVALID, "is 0 for all levels, or more");
    }
    FigureName name = FigureName.parse(request.getName());
    Valued valued = valuations.value(
        Caller.tenant(),
        new Question(
            name.scope(),
            request.getAsOf(),
            request.getCurrencyCode(),
            request.getLedgerPosition(),
            request.getQuoteSequence()));
    Standpoint standpoint = valued.standpoint();
    Proof proof = name.holding()
        .map(holding -> holding(name, holding, standpoint, valued.market()))
        .orElseGet(() ->
            Valuer.explain(name.figure(), standpoint.book(), standpoint.scope(), valued.market()));
    return Explanation.newBuilder()
        .setName(request.getName())
        .setAsOf(AsOfs.encode(standpoint.asOf()))
        .setLedgerPosition(standpoint.ledgerPosition())
        .setQuoteSequence(valued.quotes().sequence())
        .setProof(new ProofCodec(standpoint, ids -> lines.of(Caller.tenant(), ids))
            .encode(proof, request.getDepth()))
        .build();
  }

  private static Proof holding(
      FigureName name, String holding, Standpoint standpoint, Market market) {
    List<Proof> proofs = standpoint.book().positions(standpoint.scope()).stream()
        .filter(position -> key(position).equals(holding))
        .map(position -> Valuer.explain(name.figure(), standpoint.book(), position, market))
        .toList();
    if (proofs.isEmpty()) {
      throw Problem.notFound(name.scope() + "/holdings/" + holding);
    }
    if (proofs.size() == 1) {
      return proofs.getFirst();
    }
    BigDecimal sum = proofs.stream().map(Proof::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Proof.Step(
        name.figure().id(),
        standpoint.view().name(),
        sum,
        standpoint.view().baseCurrency().code(),
        "Σ over the accounts that hold it",
        proofs,
        List.of());
  }

  private static String key(Position position) {
    return switch (position.key()) {
      case PositionKey.Security(var account, InstrumentId instrument) -> instrument.text();
      case PositionKey.Cash(var account, CurrencyCode currency) -> currency.code();
    };
  }
}
