package io.nexanest.desktop.gateway.remote.gain;

import io.nexanest.api.portfolio.v1.HoldingServiceGrpc;
import io.nexanest.api.portfolio.v1.ListRealisedGainsRequest;
import io.nexanest.api.portfolio.v1.PreviewDisposalRequest;
import io.nexanest.desktop.gateway.book.LotPolicy;
import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.gain.GainGateway;
import io.nexanest.desktop.gateway.gain.Gains;
import io.nexanest.desktop.gateway.ledger.TransactionDraft;
import io.nexanest.desktop.gateway.remote.TransactionCodec;
import io.nexanest.desktop.gateway.remote.clock.AsOfCodec;
import io.nexanest.desktop.gateway.rpc.Answers;
import io.nexanest.desktop.gateway.rpc.Line;
import io.nexanest.wire.Dates;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Gains over gRPC. */
public final class GrpcGainGateway implements GainGateway {
  private final HoldingServiceGrpc.HoldingServiceStub stub;

  public GrpcGainGateway(Line line) {
    stub = HoldingServiceGrpc.newStub(line.channel());
  }

  @Override
  public CompletionStage<Gains> preview(TransactionDraft draft) {
    return Answers.one(
        Line.quick(stub)::previewDisposal,
        PreviewDisposalRequest.newBuilder()
            .setTransaction(TransactionCodec.encode(draft))
            .build(),
        GainCodec::gains);
  }

  @Override
  public CompletionStage<Gains> realised(String scope, Optional<LocalDate> from, AsOf asOf) {
    return Answers.one(
        Line.slow(stub)::listRealisedGains, range(scope, from, asOf).build(), GainCodec::gains);
  }

  @Override
  public CompletionStage<Gains> realisedBy(
      LotPolicy policy, String scope, Optional<LocalDate> from, AsOf asOf) {
    ListRealisedGainsRequest request = range(scope, from, asOf)
        .setLotPolicy(io.nexanest.api.portfolio.v1.LotPolicy.valueOf("LOT_POLICY_" + policy.name()))
        .build();
    return Answers.one(Line.slow(stub)::listRealisedGains, request, GainCodec::gains);
  }

  private static ListRealisedGainsRequest.Builder range(
      String scope, Optional<LocalDate> from, AsOf asOf) {
    ListRealisedGainsRequest.Builder request =
        ListRealisedGainsRequest.newBuilder().setParent(scope).setAsOf(AsOfCodec.encode(asOf));
    from.ifPresent(date -> request.setFromDate(Dates.encode(date)));
    return request;
  }
}
