package io.nexanest.desktop.gateway.remote;

import io.nexanest.api.portfolio.v1.ExplainFigureRequest;
import io.nexanest.api.portfolio.v1.FigureServiceGrpc;
import io.nexanest.desktop.gateway.figure.Explanation;
import io.nexanest.desktop.gateway.figure.FigureRef;
import io.nexanest.desktop.gateway.figure.ProofCheck;
import io.nexanest.desktop.gateway.figure.ProofGateway;
import io.nexanest.desktop.gateway.figure.ProofLeaf;
import io.nexanest.desktop.gateway.figure.ProofNode;
import io.nexanest.desktop.gateway.remote.clock.AsOfCodec;
import io.nexanest.desktop.gateway.rpc.Answers;
import io.nexanest.desktop.gateway.rpc.Line;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Times;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Proofs over gRPC. */
public final class GrpcProofGateway implements ProofGateway {
  private final FigureServiceGrpc.FigureServiceStub stub;

  public GrpcProofGateway(Line line) {
    stub = FigureServiceGrpc.newStub(line.channel());
  }

  @Override
  public CompletionStage<Explanation> explain(FigureRef figure, int depth) {
    return Answers.one(
        Line.quick(stub)::explainFigure,
        ExplainFigureRequest.newBuilder()
            .setName(figure.name())
            .setAsOf(AsOfCodec.encode(figure.asOf()))
            .setLedgerPosition(figure.ledgerPosition())
            .setQuoteSequence(figure.quoteSequence())
            .setDepth(depth)
            .build(),
        GrpcProofGateway::explanation);
  }

  private static Explanation explanation(io.nexanest.api.portfolio.v1.Explanation from) {
    return new Explanation(
        from.getName(),
        Dates.decode(from.getAsOf().getEffectiveDate()),
        Times.decode(from.getAsOf().getKnownTime()),
        from.getLedgerPosition(),
        from.getQuoteSequence(),
        node(from.getProof()));
  }

  private static ProofNode node(io.nexanest.api.portfolio.v1.ProofNode from) {
    return new ProofNode(
        from.getFigure(),
        from.getSubject(),
        ValuationCodec.number(from.getValue()),
        from.getUnit(),
        from.getFormula(),
        from.getInputsList().stream().map(GrpcProofGateway::node).toList(),
        from.hasLeaf() ? List.of(leaf(from.getLeaf())) : List.of(),
        from.getChecksList().stream()
            .map(check -> new ProofCheck(check.getText(), check.getPassed()))
            .toList(),
        from.getFlagsList(),
        from.getClosedCount());
  }

  private static ProofLeaf leaf(io.nexanest.api.portfolio.v1.ProofLeaf from) {
    return new ProofLeaf(
        from.getKind(),
        from.getResource(),
        from.hasDate() ? Dates.decode(from.getDate()).toString() : "",
        from.getSource(),
        from.getText());
  }
}
