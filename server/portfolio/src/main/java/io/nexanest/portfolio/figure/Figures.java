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
import io.nexanest.portfolio.account.LotViewDecoder;
import io.nexanest.portfolio.allocation.Allocations;
import io.nexanest.portfolio.importing.trace.ImportedLines;
import io.nexanest.portfolio.valuation.Question;
import io.nexanest.portfolio.valuation.Standpoint;
import io.nexanest.portfolio.valuation.Valuations;
import io.nexanest.portfolio.valuation.Valued;
import io.nexanest.wire.AsOfs;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Opens figures: the calculation that made one is run again and recorded. */
public final class Figures {
  private final Valuations valuations;
  private final Allocations allocations;
  private final ImportedLines lines;

  public Figures(Valuations valuations, Allocations allocations, ImportedLines lines) {
    this.valuations = valuations;
    this.allocations = allocations;
    this.lines = lines;
  }

  Explanation explain(ExplainFigureRequest request) {
    if (request.getDepth() < 0) {
      throw Problem.invalid("depth", Reason.FIELD_INVALID, "is 0 for all levels, or more");
    }
    Optional<IncomeFigureName> income = IncomeFigureName.parse(request.getName());
    if (income.isPresent()) {
      return income(request, income.get());
    }
    FigureName name = FigureName.parse(request.getName());
    Question question = new Question(
        name.scope(),
        request.getAsOf(),
        request.getCurrencyCode(),
        request.getLedgerPosition(),
        request.getQuoteSequence(),
        LotViewDecoder.decode(request.getLotPolicy(), request.getBeforeCosts()));
    Valued valued = valuations.value(Caller.tenant(), question);
    Standpoint standpoint = valued.standpoint();
    Proof proof = proof(name, question, valued);
    return Explanation.newBuilder()
        .setName(request.getName())
        .setAsOf(AsOfs.encode(standpoint.asOf()))
        .setLedgerPosition(standpoint.ledgerPosition())
        .setQuoteSequence(valued.quotes().sequence())
        .setProof(codec(standpoint).encode(proof, request.getDepth()))
        .build();
  }

  private Explanation income(ExplainFigureRequest request, IncomeFigureName name) {
    Standpoint standpoint = valuations.standpoint(
        Caller.tenant(),
        new Question(
            name.scope(),
            request.getAsOf(),
            request.getCurrencyCode(),
            request.getLedgerPosition(),
            request.getQuoteSequence()));
    return Explanation.newBuilder()
        .setName(request.getName())
        .setAsOf(AsOfs.encode(standpoint.asOf()))
        .setLedgerPosition(standpoint.ledgerPosition())
        .setQuoteSequence(request.getQuoteSequence())
        .setProof(codec(standpoint).encode(name.explain(standpoint), request.getDepth()))
        .build();
  }

  private ProofCodec codec(Standpoint standpoint) {
    return new ProofCodec(standpoint, ids -> lines.of(Caller.tenant(), ids));
  }

  private Proof proof(FigureName name, Question question, Valued valued) {
    Standpoint standpoint = valued.standpoint();
    if (name.node().isPresent()) {
      return allocations.explain(
          Caller.tenant(), question, valued, name.figure(), name.node().get());
    }
    return name.holding()
        .map(holding -> holding(name, holding, standpoint, valued.market()))
        .orElseGet(() ->
            Valuer.explain(name.figure(), standpoint.book(), standpoint.scope(), valued.market()));
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
