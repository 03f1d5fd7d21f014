package io.nexanest.desktop.gateway.valuation;

import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.clock.AsOf;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Asks what the books are worth. A scope is a portfolio's or a household's name. */
public interface ValuationGateway {
  CompletionStage<Valuation> value(String scope, AsOf asOf);

  /** Follows the answer for a scope until closed, through breaks of the line. */
  Subscription follow(String scope, AsOf asOf, ValuationListener listener);

  CompletionStage<ValueHistory> history(String scope, AsOf asOf);

  /** The open lots of one instrument. */
  CompletionStage<List<Lot>> lots(String scope, AsOf asOf, String instrument);
}
