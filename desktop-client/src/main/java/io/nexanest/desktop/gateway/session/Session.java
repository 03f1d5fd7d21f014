package io.nexanest.desktop.gateway.session;

import io.nexanest.desktop.gateway.call.Subscription;
import java.util.concurrent.CompletionStage;

/** A person's session; closing it signs out and ends every stream. */
public interface Session extends Subscription {
  /** Runs when the server no longer takes the session, on a thread of the network. */
  void onLost(Runnable action);

  /** Goes on in the same window after the same person has proved who they are. */
  CompletionStage<Person> signInAgain(Credential credential);
}
