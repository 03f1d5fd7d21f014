package io.nexanest.desktop.sending;

import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.call.GatewayException;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Sends one thing at a time. A request id is made once and kept, on disk too, until an answer came:
 * sending again under it can never have a second effect.
 *
 * @param <D> what is sent
 * @param <A> what is answered
 */
public final class Sender<D, A> {
  /** Hears what became of what was sent. */
  public interface Outcome<A> {
    void done(A answer);

    /** Refused: nothing happened, and the next try is another request. */
    void refused(GatewayException error);

    /** Nobody said what became of it; sending again finds out. */
    void unknown(GatewayException error);
  }

  /** What a form says while the server is gone. */
  public static final String AWAY =
      "The server can not be reached. What you have typed stays, and can be sent when it is back.";

  private final Calls calls;
  private final UnsentFile<D> file;
  private final Supplier<String> requestIds;
  private final BiFunction<D, String, CompletionStage<A>> request;
  private final ReadOnlyObjectWrapper<Submission> state =
      new ReadOnlyObjectWrapper<>(Submission.EDITING);
  private Optional<Unsent<D>> unsent = Optional.empty();

  public Sender(
      Calls calls,
      UnsentFile<D> file,
      Supplier<String> requestIds,
      BiFunction<D, String, CompletionStage<A>> request) {
    this.calls = calls;
    this.file = file;
    this.requestIds = requestIds;
    this.request = request;
  }

  public ReadOnlyObjectProperty<Submission> state() {
    return state.getReadOnlyProperty();
  }

  /** Whether what was sent must stay what it was until it is known what became of it. */
  public boolean fixed() {
    return state.get().fixed();
  }

  /** Finds what an earlier window sent and never heard of again; its outcome is then unknown. */
  public Optional<D> recover() {
    unsent = file.load();
    unsent.ifPresent(found -> state.set(Submission.UNKNOWN));
    return unsent.map(Unsent::content);
  }

  /** Notes how far the typing is; not while what was sent is fixed. */
  public void typing(Submission next) {
    if (!fixed()) {
      state.set(next);
    }
  }

  /** Sends it under a new id; while the last one's outcome is open, that one again. */
  public void send(D content, Outcome<A> outcome) {
    if (state.get() == Submission.SENDING) {
      return;
    }
    Unsent<D> now = unsent.orElseGet(() -> new Unsent<>(requestIds.get(), content));
    unsent = Optional.of(now);
    boolean open = state.get() == Submission.UNKNOWN;
    file.save(now);
    state.set(Submission.SENDING);
    calls.when(
        request.apply(now.content(), now.requestId()),
        answer -> {
          over(Submission.BOOKED);
          outcome.done(answer);
        },
        error -> {
          // A refusal that never got as far as the request id says nothing of an earlier try.
          if (error.outcomeUnknown() || open && !error.settlesRequest()) {
            state.set(Submission.UNKNOWN);
            outcome.unknown(error);
          } else {
            over(Submission.EDITING);
            outcome.refused(error);
          }
        });
  }

  private void over(Submission next) {
    unsent = Optional.empty();
    file.clear();
    state.set(next);
  }
}
