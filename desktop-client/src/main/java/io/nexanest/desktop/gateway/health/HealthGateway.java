package io.nexanest.desktop.gateway.health;

import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.ledger.Transaction;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Asks for issues and mends them. A scope is a portfolio's or a household's name. */
public interface HealthGateway {
  /** What all checks find. */
  CompletionStage<Health> issues(String scope, AsOf asOf, boolean dismissed);

  /** What a fix would book. */
  CompletionStage<List<Transaction>> preview(Mending mending);

  /** Books what a fix books. */
  CompletionStage<List<Transaction>> fix(Mending mending, String requestId);

  /** Puts an issue aside, or takes it up again; answers with its name. */
  CompletionStage<String> dismiss(
      String scope, String issue, String note, boolean restore, String requestId);
}
