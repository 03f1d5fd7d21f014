package io.nexanest.desktop.gateway.remote.action;

import com.google.type.Decimal;
import io.nexanest.api.portfolio.v1.AnnounceCorporateActionRequest;
import io.nexanest.api.portfolio.v1.ApplyCorporateActionRequest;
import io.nexanest.api.portfolio.v1.CorporateActionElection;
import io.nexanest.api.portfolio.v1.CorporateActionServiceGrpc;
import io.nexanest.api.portfolio.v1.ElectCorporateActionRequest;
import io.nexanest.api.portfolio.v1.ListAnnouncedActionsRequest;
import io.nexanest.api.portfolio.v1.ListAnnouncedActionsResponse;
import io.nexanest.api.portfolio.v1.ReverseCorporateActionRequest;
import io.nexanest.desktop.gateway.action.ActionDraft;
import io.nexanest.desktop.gateway.action.ActionGateway;
import io.nexanest.desktop.gateway.action.CorporateAction;
import io.nexanest.desktop.gateway.action.Entitlement;
import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.remote.clock.AsOfCodec;
import io.nexanest.desktop.gateway.rpc.Answers;
import io.nexanest.desktop.gateway.rpc.Line;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Corporate actions over gRPC. */
public final class GrpcActionGateway implements ActionGateway {
  private static final int PAGE = 1000;

  private final CorporateActionServiceGrpc.CorporateActionServiceStub stub;

  public GrpcActionGateway(Line line) {
    stub = CorporateActionServiceGrpc.newStub(line.channel());
  }

  @Override
  public CompletionStage<List<CorporateAction>> actions(AsOf asOf) {
    return Answers.pages(
        token -> Answers.one(
            Line.slow(stub)::listAnnouncedActions,
            ListAnnouncedActionsRequest.newBuilder()
                .setAsOf(AsOfCodec.encode(asOf))
                .setPageSize(PAGE)
                .setPageToken(token)
                .build(),
            page -> page),
        page -> page.getCorporateActionsList().stream().map(ActionCodec::action).toList(),
        ListAnnouncedActionsResponse::getNextPageToken);
  }

  @Override
  public CompletionStage<CorporateAction> announce(ActionDraft draft, String requestId) {
    return Answers.one(
        Line.quick(stub)::announceCorporateAction,
        AnnounceCorporateActionRequest.newBuilder()
            .setCorporateAction(ActionCodec.encode(draft))
            .setRequestId(requestId)
            .build(),
        ActionCodec::action);
  }

  @Override
  public CompletionStage<CorporateAction> elect(
      String name, String account, String option, String quantity, String requestId) {
    CorporateActionElection.Builder election =
        CorporateActionElection.newBuilder().setAccount(account).setOptionId(option);
    if (!quantity.isBlank()) {
      election.setQuantity(Decimal.newBuilder().setValue(quantity.strip()));
    }
    return Answers.one(
        Line.quick(stub)::electCorporateAction,
        ElectCorporateActionRequest.newBuilder()
            .setName(name)
            .setElection(election)
            .setRequestId(requestId)
            .build(),
        ActionCodec::action);
  }

  @Override
  public CompletionStage<List<Entitlement>> preview(String name, String branch) {
    return Answers.one(
        Line.quick(stub)::applyCorporateAction,
        ApplyCorporateActionRequest.newBuilder()
            .setName(name)
            .setBranch(branch)
            .setValidateOnly(true)
            .build(),
        answer ->
            answer.getEntitlementsList().stream().map(ActionCodec::entitlement).toList());
  }

  @Override
  public CompletionStage<Integer> apply(String name, String branch, String requestId) {
    return Answers.one(
        Line.slow(stub)::applyCorporateAction,
        ApplyCorporateActionRequest.newBuilder()
            .setName(name)
            .setBranch(branch)
            .setRequestId(requestId)
            .build(),
        answer -> answer.getTransactionsCount());
  }

  @Override
  public CompletionStage<Integer> reverse(String name, String branch, String requestId) {
    return Answers.one(
        Line.slow(stub)::reverseCorporateAction,
        ReverseCorporateActionRequest.newBuilder()
            .setName(name)
            .setBranch(branch)
            .setRequestId(requestId)
            .build(),
        answer -> answer.getTransactionsCount());
  }
}
