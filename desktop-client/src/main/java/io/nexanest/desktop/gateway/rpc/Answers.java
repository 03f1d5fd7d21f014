package io.nexanest.desktop.gateway.rpc;

import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** Calls as completion stages that fail with errors of the house. */
public final class Answers {
  private Answers() {}

  /** One answer to a stub's method. */
  public static <Q, A, R> CompletionStage<R> one(
      BiConsumer<Q, StreamObserver<A>> method, Q request, Function<A, R> decode) {
    return all(method, request).thenApply(answers -> decode.apply(answers.getLast()));
  }

  /** Every message of a stream that ends by itself. */
  public static <Q, A> CompletionStage<List<A>> all(
      BiConsumer<Q, StreamObserver<A>> method, Q request) {
    Collected<A> collected = new Collected<>();
    method.accept(request, collected);
    return collected.answer;
  }

  /** One answer to what is sent piece by piece. */
  public static <A, R> CompletionStage<R> uploaded(
      Consumer<StreamObserver<A>> upload, Function<A, R> decode) {
    Collected<A> collected = new Collected<>();
    upload.accept(collected);
    return collected.answer.thenApply(answers -> decode.apply(answers.getLast()));
  }

  /** Every item of a paged list: asks for pages until there is no next one. */
  public static <P, T> CompletionStage<List<T>> pages(
      Function<String, CompletionStage<P>> page,
      Function<P, List<T>> items,
      Function<P, String> next) {
    return pages(page, items, next, "", new ArrayList<>());
  }

  private static <P, T> CompletionStage<List<T>> pages(
      Function<String, CompletionStage<P>> page,
      Function<P, List<T>> items,
      Function<P, String> next,
      String token,
      List<T> sofar) {
    return page.apply(token).thenCompose(answer -> {
      sofar.addAll(items.apply(answer));
      String further = next.apply(answer);
      return further.isEmpty()
          ? CompletableFuture.completedStage(sofar)
          : pages(page, items, next, further, sofar);
    });
  }

  private static final class Collected<A> implements StreamObserver<A> {
    private final CompletableFuture<List<A>> answer = new CompletableFuture<>();
    private final List<A> messages = new ArrayList<>();

    @Override
    public void onNext(A message) {
      messages.add(message);
    }

    @Override
    public void onError(Throwable error) {
      answer.completeExceptionally(Refusals.of(error));
    }

    @Override
    public void onCompleted() {
      answer.complete(messages);
    }
  }
}
