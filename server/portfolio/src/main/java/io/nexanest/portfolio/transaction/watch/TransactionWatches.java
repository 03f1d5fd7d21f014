package io.nexanest.portfolio.transaction.watch;

import io.grpc.stub.ServerCallStreamObserver;
import io.nexanest.api.portfolio.v1.Transaction;
import io.nexanest.api.portfolio.v1.WatchTransactionsRequest;
import io.nexanest.api.portfolio.v1.WatchTransactionsResponse;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.platform.module.Platform;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Pages;
import io.nexanest.platform.security.Principal;
import io.nexanest.platform.security.SessionCheck;
import io.nexanest.platform.stream.Outlet;
import io.nexanest.platform.stream.StreamWriter;
import io.nexanest.platform.stream.WakeUp;
import io.nexanest.portfolio.transaction.LedgerEntry;
import io.nexanest.portfolio.transaction.Ledgers;
import io.nexanest.portfolio.transaction.Standing;
import io.nexanest.portfolio.transaction.TransactionCodec;
import io.nexanest.portfolio.transaction.TransactionLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.function.Predicate;

/** Opens the log stream of the ledger for its clients. */
public final class TransactionWatches {
  private final Platform platform;
  private final Ledgers ledgers;
  private final LedgerSignals signals;
  private final SessionCheck check;

  public TransactionWatches(
      Platform platform, Ledgers ledgers, LedgerSignals signals, SessionCheck check) {
    this.platform = platform;
    this.ledgers = ledgers;
    this.signals = signals;
    this.check = check;
  }

  /** Opens one, for a call at work on this thread. */
  public void open(
      WatchTransactionsRequest request,
      ServerCallStreamObserver<WatchTransactionsResponse> observer) {
    Principal principal = Caller.principal();
    UUID tenant = principal.tenant();
    String parent = request.getParent();
    Optional<Pages.Resume> resume =
        platform.pages().resume(WatchCodec.question(parent), request.getResumeToken());
    var context = io.grpc.Context.current();
    LongFunction<String> token =
        position -> in(context, () -> WatchCodec.token(platform.pages(), parent, position));
    // Refused before the stream begins when the parent is not there.
    long now = ledgers.with(tenant, (tx, snapshot) -> {
      TransactionLists.inParent(tx, parent);
      return snapshot.position();
    });
    long start = resume.map(from -> Long.parseLong(from.position())).orElse(now);
    // A token from beyond the end is of a ledger that was put back to an earlier state.
    boolean reset = start > now || resume.filter(Pages.Resume::expired).isPresent();
    TransactionWatch watch = new TransactionWatch(
        (after, limit) -> changes(tenant, parent, after, limit, token),
        reset ? now : start,
        reset,
        token,
        platform.clock(),
        principal,
        check);
    WakeUp onEnd = new WakeUp();
    StreamWriter<WatchTransactionsResponse> writer =
        new StreamWriter<>(Outlet.of(observer, Caller.callId()), watch, 0, System::nanoTime, onEnd);
    onEnd.reaches(signals.follow(tenant, () -> {
      watch.wake();
      writer.signal();
    }));
    observer.setOnReadyHandler(writer::signal);
    observer.setOnCancelHandler(writer::signal);
    writer.start();
  }

  private List<TransactionWatch.Change> changes(
      UUID tenant, String parent, long after, int limit, LongFunction<String> token) {
    return ledgers.with(tenant, (tx, snapshot) -> {
      if (snapshot.position() <= after) {
        return List.of();
      }
      Predicate<LedgerEntry> wanted = TransactionLists.inParent(tx, parent);
      Standing standing = new Standing(snapshot.entries());
      List<TransactionWatch.Change> changes = new ArrayList<>();
      for (LedgerEntry entry : snapshot.entries()) {
        if (entry.booked().position() > after && changes.size() < limit) {
          changes.add(change(entry, standing, wanted, token));
        }
      }
      return changes;
    });
  }

  private static TransactionWatch.Change change(
      LedgerEntry entry,
      Standing standing,
      Predicate<LedgerEntry> wanted,
      LongFunction<String> token) {
    long position = entry.booked().position();
    List<Transaction> transactions = new ArrayList<>();
    Optional<TransactionId> target = Standing.target(entry);
    target
        .flatMap(standing::find)
        .filter(wanted)
        .map(old -> TransactionCodec.encode(old, standing))
        .ifPresent(transactions::add);
    if (wanted.test(entry)) {
      transactions.add(TransactionCodec.encode(entry, standing));
    }
    List<WatchTransactionsResponse> events = new ArrayList<>();
    for (int i = 0; i < transactions.size(); i++) {
      // Only the last event's token is past the change: who stops before it gets all of it again.
      boolean last = i == transactions.size() - 1;
      events.add(
          WatchCodec.event(transactions.get(i), token.apply(last ? position : position - 1)));
    }
    return new TransactionWatch.Change(position, events);
  }

  private static String in(io.grpc.Context context, java.util.function.Supplier<String> work) {
    io.grpc.Context before = context.attach();
    try {
      return work.get();
    } finally {
      context.detach(before);
    }
  }
}
