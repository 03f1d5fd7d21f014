package io.nexanest.portfolio.holding;

import io.grpc.stub.StreamObserver;
import io.nexanest.api.portfolio.v1.HoldingServiceGrpc;
import io.nexanest.api.portfolio.v1.ListExpectedIncomeRequest;
import io.nexanest.api.portfolio.v1.ListExpectedIncomeResponse;
import io.nexanest.api.portfolio.v1.ListHoldingsRequest;
import io.nexanest.api.portfolio.v1.ListHoldingsResponse;
import io.nexanest.api.portfolio.v1.ListIncomeRequest;
import io.nexanest.api.portfolio.v1.ListIncomeResponse;
import io.nexanest.api.portfolio.v1.ListLotsRequest;
import io.nexanest.api.portfolio.v1.ListLotsResponse;
import io.nexanest.api.portfolio.v1.ListRealisedGainsRequest;
import io.nexanest.api.portfolio.v1.ListRealisedGainsResponse;
import io.nexanest.api.portfolio.v1.PreviewDisposalRequest;
import io.nexanest.api.portfolio.v1.Transaction;
import io.nexanest.api.type.v1.AsOf;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Unary;
import io.nexanest.portfolio.account.LotViewDecoder;
import io.nexanest.portfolio.income.IncomeCodec;
import io.nexanest.portfolio.income.Incomes;
import io.nexanest.portfolio.realised.GainCodec;
import io.nexanest.portfolio.realised.GainReports;
import io.nexanest.portfolio.transaction.Transactions;
import io.nexanest.portfolio.valuation.HoldingCodec;
import io.nexanest.portfolio.valuation.Question;
import io.nexanest.portfolio.valuation.Valuations;
import io.nexanest.portfolio.valuation.Valued;
import io.nexanest.wire.AsOfs;
import io.nexanest.wire.Dates;
import java.time.LocalDate;

/** The wire's face of what is held and of what disposals gained. */
public final class HoldingRpc extends HoldingServiceGrpc.HoldingServiceImplBase {
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

  private final Valuations valuations;
  private final GainReports gains;
  private final Transactions transactions;
  private final Incomes incomes;

  public HoldingRpc(
      Valuations valuations, GainReports gains, Transactions transactions, Incomes incomes) {
    this.valuations = valuations;
    this.gains = gains;
    this.transactions = transactions;
    this.incomes = incomes;
  }

  @Override
  public void listHoldings(
      ListHoldingsRequest request, StreamObserver<ListHoldingsResponse> observer) {
    Unary.answer(observer, () -> {
      Question question = new Question(
              request.getParent(), request.getAsOf(), request.getCurrencyCode(), 0, 0)
          .by(LotViewDecoder.decode(request.getLotPolicy(), request.getBeforeCosts()));
      Valued valued = valuations.value(Caller.tenant(), question);
      return ListHoldingsResponse.newBuilder()
          .addAllHoldings(HoldingCodec.encode(valued))
          .setAsOf(AsOfs.encode(valued.standpoint().asOf()))
          .build();
    });
  }

  @Override
  public void listLots(ListLotsRequest request, StreamObserver<ListLotsResponse> observer) {
    Unary.answer(observer, () -> {
      Question question = new Question(
              request.getParent(), request.getAsOf(), request.getCurrencyCode(), 0, 0)
          .by(LotViewDecoder.decode(request.getLotPolicy(), request.getBeforeCosts()));
      return LotCodec.encode(
          valuations.standpoint(Caller.tenant(), question), request.getInstrument());
    });
  }

  @Override
  public void listRealisedGains(
      ListRealisedGainsRequest request, StreamObserver<ListRealisedGainsResponse> observer) {
    LocalDate from = request.hasFromDate() ? Dates.decode(request.getFromDate()) : FIRST;
    Unary.answer(observer, () -> {
      Question question = new Question(
              request.getParent(), request.getAsOf(), request.getCurrencyCode(), 0, 0)
          .by(LotViewDecoder.decode(request.getLotPolicy(), request.getBeforeCosts()));
      return GainCodec.encode(gains.of(Caller.tenant(), question, from));
    });
  }

  @Override
  public void listIncome(ListIncomeRequest request, StreamObserver<ListIncomeResponse> observer) {
    Question question =
        new Question(request.getParent(), request.getAsOf(), request.getCurrencyCode(), 0, 0);
    Unary.answer(observer, () -> {
      LocalDate from = request.hasFromDate() ? Dates.decode(request.getFromDate()) : FIRST;
      return IncomeCodec.encode(incomes.received(
          Caller.tenant(), question, from, IncomeCodec.period(request.getPeriod())));
    });
  }

  @Override
  public void listExpectedIncome(
      ListExpectedIncomeRequest request, StreamObserver<ListExpectedIncomeResponse> observer) {
    Question question =
        new Question(request.getParent(), request.getAsOf(), request.getCurrencyCode(), 0, 0);
    Unary.answer(observer, () -> IncomeCodec.encode(incomes.expected(Caller.tenant(), question)));
  }

  @Override
  public void previewDisposal(
      PreviewDisposalRequest request, StreamObserver<ListRealisedGainsResponse> observer) {
    Unary.answer(observer, () -> {
      Transaction transaction = request.getTransaction();
      Question question = new Question(
          transaction.getAccount(),
          AsOf.newBuilder().setBranch(transaction.getBranch()).build(),
          request.getCurrencyCode(),
          0,
          0);
      return GainCodec.encode(gains.preview(
          Caller.tenant(), transactions.draft(transaction), transaction.getBranch(), question));
    });
  }
}
