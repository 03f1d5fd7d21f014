package io.nexanest.desktop.gateway.market.own;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Looks instruments up with all that is said of them, and keeps the tenant's own. */
public interface OwnInstrumentGateway {
  /** The tenant's own, by symbol. */
  CompletionStage<List<InstrumentSheet>> own();

  /** Those of the market and the tenant's own that words find, the best first. */
  CompletionStage<List<InstrumentSheet>> search(String words);

  /** The prices stated for one, superseded ones included, the latest first. */
  CompletionStage<List<Mark>> marks(String instrument);

  /** Makes, changes or prices one, and answers its name; the same request id does it once. */
  CompletionStage<String> change(InstrumentChange change, String requestId);
}
