package io.nexanest.desktop.gateway.remote.income;

import io.nexanest.api.portfolio.v1.HoldingServiceGrpc;
import io.nexanest.api.portfolio.v1.ListExpectedIncomeRequest;
import io.nexanest.api.portfolio.v1.ListIncomeRequest;
import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.income.ExpectedIncome;
import io.nexanest.desktop.gateway.income.Income;
import io.nexanest.desktop.gateway.income.IncomeGateway;
import io.nexanest.desktop.gateway.income.IncomePeriod;
import io.nexanest.desktop.gateway.remote.clock.AsOfCodec;
import io.nexanest.desktop.gateway.rpc.Answers;
import io.nexanest.desktop.gateway.rpc.Line;
import io.nexanest.wire.Dates;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Income over gRPC. */
public final class GrpcIncomeGateway implements IncomeGateway {
  private final HoldingServiceGrpc.HoldingServiceStub stub;

  public GrpcIncomeGateway(Line line) {
    stub = HoldingServiceGrpc.newStub(line.channel());
  }

  @Override
  public CompletionStage<Income> received(
      String scope, AsOf asOf, Optional<LocalDate> from, IncomePeriod period) {
    ListIncomeRequest.Builder request = ListIncomeRequest.newBuilder()
        .setParent(scope)
        .setAsOf(AsOfCodec.encode(asOf))
        .setPeriod(
            io.nexanest.api.portfolio.v1.IncomePeriod.valueOf("INCOME_PERIOD_" + period.name()));
    from.ifPresent(date -> request.setFromDate(Dates.encode(date)));
    return Answers.one(Line.slow(stub)::listIncome, request.build(), IncomeCodec::income);
  }

  @Override
  public CompletionStage<ExpectedIncome> expected(String scope, AsOf asOf) {
    return Answers.one(
        Line.slow(stub)::listExpectedIncome,
        ListExpectedIncomeRequest.newBuilder()
            .setParent(scope)
            .setAsOf(AsOfCodec.encode(asOf))
            .build(),
        IncomeCodec::expected);
  }
}
