package io.nexanest.desktop.gateway.rpc;

import java.util.concurrent.CompletionStage;

/** Gets another access token in the place of one that the server no longer takes. */
public interface Renewal {
  /** Answers whether there is another one now; many may ask at once, and one exchange is made. */
  CompletionStage<Boolean> renew(String refused);
}
