package io.nexanest.platform.operation;

import com.google.longrunning.Operation;
import com.google.protobuf.Message;
import io.grpc.Context;
import io.nexanest.api.platform.v1.ListOperationsResponse;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.db.Database;
import io.nexanest.platform.db.Tx;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.platform.rpc.Pages;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.platform.rpc.RequestIds;
import io.nexanest.platform.security.Principal;
import io.nexanest.platform.telemetry.Audit;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Work that goes on after the call that began it. The call writes the operation's row and answers;
 * {@link #run} then does the work on a thread of its own, a step at a time, and asks at each step
 * whether it is to go on. What dies with its server is found silent later and ends as failed: it is
 * not resumed, so work must do no harm when it is asked for again.
 */
public final class Operations implements AutoCloseable {
  /** After so long without a step an operation counts as dead. */
  static final Duration SILENT = Duration.ofMinutes(5);

  private static final System.Logger LOG = System.getLogger("nexanest.operation");
  private static final long LOOK_MS = 100;
  /** How long whoever waits for long work pauses in the end. */
  private static final long SELDOM_MS = 1_600;

  private static final Duration PARTING = Duration.ofSeconds(5);

  private final Database database;
  private final String slice;
  private final Pages pages;
  private final InstantSource clock;
  private final Supplier<UUID> ids;
  private final Map<OperationId, Thread> threads = new ConcurrentHashMap<>();
  private volatile boolean closing;

  /** The operations of a slice, under whose role their rows are read and written. */
  public Operations(
      Database database, String slice, Pages pages, InstantSource clock, Supplier<UUID> ids) {
    this.database = database;
    this.slice = slice;
    this.pages = pages;
    this.clock = clock;
    this.ids = ids;
  }

  /** The step that work has come to. */
  @FunctionalInterface
  public interface Progress {
    /** Says how many steps are done; throws {@link Ended} when it is not to go on. */
    void done(long steps);
  }

  /** The operation was asked to end. */
  public static final class Ended extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Writes the row of an operation of the caller's, in the transaction that begins it. */
  public Operation begin(Tx tx, String method, long steps) {
    OperationStore.endSilent(tx, heardSince(), Reason.SHUTTING_DOWN.name(), OperationRow.DIED);
    if (OperationStore.running(tx) >= Limits.OPERATIONS_AT_ONCE) {
      throw Problem.quota("operations", "operations at once", Limits.OPERATIONS_AT_ONCE);
    }
    OperationId id = new OperationId(ids.get());
    Principal caller = Caller.principal();
    OperationStore.insert(tx, caller.tenant(), id, slice, method, caller.user(), steps);
    return OperationCodec.encode(OperationStore.find(tx, id).orElseThrow());
  }

  /** Does the work of an operation that has begun and is not being done already. */
  public void run(Operation operation, Function<Progress, Message> work) {
    OperationId id = OperationId.parse(operation.getName());
    Principal caller = Caller.principal();
    Thread thread = Thread.ofVirtual()
        .name("operation-" + id.uuid())
        .unstarted(() -> Context.ROOT
            .fork()
            .run(() -> Caller.as(caller).run(() -> {
              work(caller.tenant(), id, work);
              threads.remove(id);
            })));
    if (threads.putIfAbsent(id, thread) == null) {
      thread.start();
    }
  }

  Operation get(String name) {
    OperationId id = parse(name);
    return in(tx -> OperationCodec.encode(find(tx, id)));
  }

  ListOperationsResponse list(int pageSize, String token) {
    int size = Pages.size(pageSize);
    Optional<UUID> before = pages.position("operations", token).map(UUID::fromString);
    List<OperationRow> rows = in(tx -> OperationStore.page(tx, before, size + 1)).stream()
        .map(row -> row.heardSince(heardSince()))
        .toList();
    Pages.Page<OperationRow> page =
        pages.page("operations", rows, size, row -> row.id().uuid().toString());
    return OperationCodec.page(page.rows(), page.next());
  }

  Operation cancel(String name, String requestId, Message request) {
    OperationId id = parse(name);
    return in(tx ->
        RequestIds.once(tx, "CancelOperation", requestId, request, Operation.parser(), () -> {
          find(tx, id);
          OperationStore.requestCancel(tx, id);
          Audit.write(
              tx,
              Caller.principal(),
              "CancelOperation",
              name,
              Optional.of(RequestIds.parse(requestId)));
          return OperationCodec.encode(find(tx, id));
        }));
  }

  Operation await(String name, int timeoutMs) {
    OperationId id = parse(name);
    long until = clock.millis() + timeoutMs;
    for (long look = LOOK_MS; ; look = Math.min(2 * look, SELDOM_MS)) {
      Operation operation = in(tx -> OperationCodec.encode(find(tx, id)));
      long left = until - clock.millis();
      if (operation.getDone() || left <= 0) {
        return operation;
      }
      pause(Math.min(left, look));
    }
  }

  /** Ends the work that is under way, and waits a while until it has said so. */
  @Override
  public void close() {
    closing = true;
    List<Thread> ending = List.copyOf(threads.values());
    ending.forEach(Thread::interrupt);
    try {
      for (Thread each : ending) {
        each.join(PARTING);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void work(UUID tenant, OperationId id, Function<Progress, Message> work) {
    try {
      Message response = work.apply(steps -> {
        boolean goesOn =
            database.inTransaction(slice, tenant, tx -> OperationStore.step(tx, id, steps));
        if (!goesOn || closing) {
          throw new Ended();
        }
      });
      byte[] packed = OperationCodec.pack(response);
      end(tenant, id, OperationRow.DONE, "", Optional.of(packed));
    } catch (RuntimeException e) {
      // An interrupt would keep its end from being written.
      boolean interrupted = Thread.interrupted();
      if (closing || interrupted) {
        end(tenant, id, Reason.SHUTTING_DOWN.name(), "its server stops", Optional.empty());
      } else {
        failed(tenant, id, e);
      }
    }
  }

  private void failed(UUID tenant, OperationId id, RuntimeException e) {
    if (e instanceof Ended) {
      end(tenant, id, Reason.CALL_CANCELLED.name(), "as asked", Optional.empty());
    } else if (e instanceof Problem problem) {
      String said = problem.getMessage() == null ? "" : problem.getMessage();
      end(tenant, id, problem.reason().name(), said, Optional.empty());
    } else {
      LOG.log(Level.ERROR, "operation " + id.name() + " failed", e);
      end(tenant, id, Reason.BUG.name(), "it failed; the server's log says why", Optional.empty());
    }
  }

  private void end(
      UUID tenant, OperationId id, String outcome, String message, Optional<byte[]> response) {
    try {
      database.inTransaction(slice, tenant, tx -> {
        OperationStore.end(tx, id, outcome, message, response);
        return true;
      });
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the end of " + id.name() + " can't be written", e);
    }
  }

  private OperationRow find(Tx tx, OperationId id) {
    return OperationStore.find(tx, id)
        .map(row -> row.heardSince(heardSince()))
        .orElseThrow(() -> Problem.notFound(id.name()));
  }

  /** Of what was not heard of since then its server has died. */
  private Instant heardSince() {
    return clock.instant().minus(SILENT);
  }

  private static OperationId parse(String name) {
    try {
      return OperationId.parse(name);
    } catch (IllegalArgumentException e) {
      throw Problem.invalid(
          "name", Reason.FIELD_INVALID, "is '" + name + "', not as in operations/…");
    }
  }

  private static void pause(long ms) {
    Caller.goOn();
    try {
      Thread.sleep(ms);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem(Reason.SHUTTING_DOWN, "the server stops");
    }
  }

  private <T> T in(Function<Tx, T> work) {
    return database.inTransaction(slice, Caller.tenant(), work);
  }
}
