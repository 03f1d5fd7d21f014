package io.nexanest.market.quote;

import io.nexanest.api.market.v1.QuoteSubscription;
import io.nexanest.api.market.v1.StreamQuotesResponse;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.market.instrument.Catalogue;
import io.nexanest.market.state.FeedCondition;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.platform.stream.Acknowledgements;
import io.nexanest.platform.stream.Frames;
import io.nexanest.platform.stream.Outlet;
import io.nexanest.platform.stream.Pace;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * The state of one quote stream between two threads: the call's own, on which commands come, and
 * the writer's. Each method holds the lock and none waits while it does; messages are sent by the
 * writer outside of it.
 *
 * <p>Why `subscribed` comes before any batch with its handles: following and queueing the answer
 * is one step under the lock, and so is taking the queued answers together with the changes; the
 * answers are then sent first.
 */
final class QuoteFrames implements Frames<StreamQuotesResponse> {
  /** Answers not yet sent, in entries: more means that the client asks but does not read. */
  static final int ENTRIES_WAITING = 2 * Limits.QUOTES_A_STREAM;

  static final int PACE_STANDARD_MS = 100;

  private final LiveMarket market;
  private final Runnable authorize;
  private final InstantSource wall;
  private final LongSupplier clock;
  private final QuoteSubscriptions subscriptions;
  private final QuoteBatches batches;
  private final Acknowledgements acknowledgements = new Acknowledgements();
  private final Queue<StreamQuotesResponse> answers = new ArrayDeque<>();
  private int entriesWaiting;
  private final Pace pace = new Pace(PACE_STANDARD_MS);
  private boolean subscribedOnce;
  private Set<FeedCondition> told = Set.of();
  private boolean finished;
  private List<RuntimeException> failures = List.of();
  private boolean ended;

  /** Frames whose {@code changed} is run when an instrument that is followed has a new quote. */
  QuoteFrames(
      LiveMarket market,
      Runnable authorize,
      InstantSource wall,
      LongSupplier clock,
      Runnable changed) {
    this.market = market;
    this.authorize = authorize;
    this.wall = wall;
    this.clock = clock;
    this.subscriptions = new QuoteSubscriptions(market.hub(), changed);
    this.batches = new QuoteBatches(market.hub(), subscriptions);
  }

  synchronized void subscribe(List<String> names) {
    if (ended) {
      return;
    }
    entriesWaiting += names.size();
    if (entriesWaiting > ENTRIES_WAITING) {
      throw Problem.quota(
          "answers_waiting", "subscriptions whose answers are not read yet", ENTRIES_WAITING);
    }
    List<QuoteSubscription> followed = names.stream().map(this::follow).toList();
    subscribedOnce = true;
    answers.add(QuoteCodec.subscribed(pace.ms(), followed));
  }

  synchronized void unsubscribe(List<Integer> handles) {
    handles.forEach(subscriptions::leave);
  }

  /**
   * What an acknowledgement changes.
   *
   * @param wakes whether the writer may have waited for it
   * @param pace the pace from now on, if that is another one
   */
  record Applied(boolean wakes, OptionalInt pace) {}

  synchronized Applied acknowledge(long sequence) {
    boolean wasFull = acknowledgements.full();
    OptionalLong roundTrip = acknowledgements.confirm(sequence, clock.getAsLong());
    boolean room = wasFull && !acknowledgements.full();
    if (roundTrip.isEmpty() || !pace.confirmed(roundTrip.getAsLong())) {
      return new Applied(room, OptionalInt.empty());
    }
    entriesWaiting++;
    answers.add(QuoteCodec.pace(pace.ms()));
    return new Applied(true, OptionalInt.of(pace.ms()));
  }

  /** Sets the pace; a client that has been told another one is told this one. */
  synchronized void pace(int asked) {
    if (asked < 0 || asked > Pace.MOST_MS) {
      throw Problem.invalid(
          "set_pace.interval_ms",
          Reason.FIELD_INVALID,
          asked + " is not from 0 to " + Pace.MOST_MS + " ms");
    }
    if (asked != pace.ms() && subscribedOnce) {
      entriesWaiting++;
      if (entriesWaiting > ENTRIES_WAITING) {
        throw Problem.quota("answers_waiting", "answers that are not read yet", ENTRIES_WAITING);
      }
      answers.add(QuoteCodec.pace(asked));
    }
    pace.ask(asked);
  }

  /** The client has said its last command. */
  synchronized void finish() {
    finished = true;
  }

  /** Ends the stream with a reason, by the writer's next look. */
  synchronized void fail(RuntimeException reason) {
    failures = List.of(reason);
  }

  /** The stream has ended: nothing is followed any more. */
  synchronized void end() {
    ended = true;
    subscriptions.leaveAll();
  }

  @Override
  public synchronized boolean urgent() {
    for (RuntimeException failure : failures) {
      throw failure;
    }
    return !answers.isEmpty() || !told.contains(market.status().state());
  }

  @Override
  public void writeUrgent(Outlet<StreamQuotesResponse> outlet) {
    takeAnswers().forEach(outlet::send);
  }

  @Override
  public synchronized boolean finished() {
    return finished;
  }

  @Override
  public boolean pending() {
    return !subscriptions.dirty().isEmpty();
  }

  @Override
  public synchronized boolean saturated() {
    return acknowledgements.full();
  }

  @Override
  public synchronized long unconfirmedSince(long now) {
    return acknowledgements.oldest(now);
  }

  @Override
  public void write(Outlet<StreamQuotesResponse> outlet) {
    List<StreamQuotesResponse> messages = new ArrayList<>();
    synchronized (this) {
      messages.addAll(takeAnswers());
      batches
          .collect()
          .ifPresent(c -> messages.add(QuoteCodec.batchEvent(
              c.columns(), c.sequence(), acknowledgements.sent(clock.getAsLong()))));
    }
    messages.forEach(outlet::send);
  }

  @Override
  public StreamQuotesResponse heartbeat() {
    return QuoteCodec.heartbeat(wall.instant());
  }

  @Override
  public void authorize() {
    authorize.run();
  }

  private synchronized List<StreamQuotesResponse> takeAnswers() {
    List<StreamQuotesResponse> taken = new ArrayList<>();
    FeedCondition now = market.status().state();
    if (!told.contains(now)) {
      told = Set.of(now);
      taken.add(QuoteCodec.feedState(now, market));
    }
    taken.addAll(answers);
    answers.clear();
    entriesWaiting = 0;
    return taken;
  }

  private QuoteSubscription follow(String name) {
    Catalogue catalogue = market.hub().catalogue();
    OptionalInt index = catalogue.find(name);
    if (index.isEmpty()) {
      return refusal(name);
    }
    int handle = subscriptions.follow(index.getAsInt());
    if (handle == 0) {
      throw Problem.quota(
          "quotes_a_stream", "instruments in a quote stream", Limits.QUOTES_A_STREAM);
    }
    return QuoteCodec.subscription(catalogue.at(index.getAsInt()), handle);
  }

  static QuoteSubscription refusal(String name) {
    try {
      Catalogue.check("instruments", name);
      return QuoteCodec.refusal(name, Problem.notFound(name));
    } catch (Problem problem) {
      return QuoteCodec.refusal(name, problem);
    }
  }
}
