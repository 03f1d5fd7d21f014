package io.nexanest.desktop.gateway.action;

import io.nexanest.desktop.gateway.clock.AsOf;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Corporate actions at the server. Writing again with the same request id has no second effect. */
public interface ActionGateway {
  /** All actions, the latest ex-date first, with how far they have come by that question. */
  CompletionStage<List<CorporateAction>> actions(AsOf asOf);

  CompletionStage<CorporateAction> announce(ActionDraft draft, String requestId);

  /** For all that the account holds where the quantity is empty. */
  CompletionStage<CorporateAction> elect(
      String name, String account, String option, String quantity, String requestId);

  /** What each account is due; nothing is booked. */
  CompletionStage<List<Entitlement>> preview(String name, String branch);

  /** Books it in every account; how many transactions that made. */
  CompletionStage<Integer> apply(String name, String branch, String requestId);

  /** Takes back all that is booked of it; how many transactions that were. */
  CompletionStage<Integer> reverse(String name, String branch, String requestId);
}
