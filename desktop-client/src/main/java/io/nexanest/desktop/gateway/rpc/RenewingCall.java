package io.nexanest.desktop.gateway.rpc;

import io.grpc.ClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One question and its answer, asked once more when the server refuses it for its token: it was
 * refused at the door, so nothing has happened.
 */
final class RenewingCall<Q, A> extends ClientCall<Q, A> {
  /** Puts the token of now on headers and answers it. */
  interface Signature {
    String sign(Metadata headers);
  }

  private final Supplier<ClientCall<Q, A>> fresh;
  private final Signature sign;
  private final Function<String, CompletionStage<Boolean>> renew;
  private final List<Q> messages = new ArrayList<>(1);
  private ClientCall<Q, A> call;
  private int requested;
  private boolean asked;
  private boolean cancelled;
  private Optional<Runnable> waiting = Optional.empty();

  /**
   * @param fresh makes the call anew
   * @param renew gets another token in the place of one
   */
  RenewingCall(
      Supplier<ClientCall<Q, A>> fresh,
      Signature sign,
      Function<String, CompletionStage<Boolean>> renew) {
    this.fresh = fresh;
    this.sign = sign;
    this.renew = renew;
    this.call = fresh.get();
  }

  @Override
  public synchronized void start(Listener<A> listener, Metadata headers) {
    Metadata again = new Metadata();
    again.merge(headers);
    String token = sign.sign(headers);
    call.start(new First(listener, token, again), headers);
  }

  @Override
  public synchronized void request(int count) {
    requested += count;
    call.request(count);
  }

  @Override
  public synchronized void cancel(@Nullable String message, @Nullable Throwable cause) {
    cancelled = true;
    call.cancel(message, cause);
  }

  @Override
  public synchronized void halfClose() {
    call.halfClose();
    asked = true;
    waiting.ifPresent(Runnable::run);
  }

  @Override
  public synchronized void sendMessage(Q message) {
    messages.add(message);
    call.sendMessage(message);
  }

  private synchronized boolean again(Listener<A> listener, Metadata headers) {
    if (cancelled) {
      return false;
    }
    // The refusal can be there before the question was asked to its end.
    if (asked) {
      restart(listener, headers);
    } else {
      waiting = Optional.of(() -> restart(listener, headers));
    }
    return true;
  }

  private void restart(Listener<A> listener, Metadata headers) {
    call = fresh.get();
    sign.sign(headers);
    call.start(listener, headers);
    call.request(requested);
    messages.forEach(call::sendMessage);
    call.halfClose();
  }

  private final class First extends SimpleForwardingClientCallListener<A> {
    private final Listener<A> listener;
    private final String token;
    private final Metadata headers;

    private First(Listener<A> listener, String token, Metadata headers) {
      super(listener);
      this.listener = listener;
      this.token = token;
      this.headers = headers;
    }

    @Override
    public void onClose(Status status, Metadata trailers) {
      CompletionStage<Boolean> another =
          status.getCode() == Status.Code.UNAUTHENTICATED && !token.isEmpty()
              ? renew.apply(token)
              : CompletableFuture.completedStage(false);
      another.whenComplete((there, error) -> {
        if (error != null || !there || !again(listener, headers)) {
          listener.onClose(status, trailers);
        }
      });
    }
  }
}
