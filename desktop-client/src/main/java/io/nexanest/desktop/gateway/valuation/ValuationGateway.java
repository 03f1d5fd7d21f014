package io.nexanest.desktop.gateway.valuation;

import io.nexanest.desktop.gateway.call.Subscription;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Asks what the books are worth. A scope is a portfolio's or a household's name. */
public interface ValuationGateway {
  CompletionStage<Valuation> value(String scope);

  /** Follows a scope until closed, through breaks of the line. */
  Subscription follow(String scope, ValuationListener listener);

  CompletionStage<ValueHistory> history(String scope);

  /** The open lots of one instrument. */
  CompletionStage<List<Lot>> lots(String scope, String instrument);
}
