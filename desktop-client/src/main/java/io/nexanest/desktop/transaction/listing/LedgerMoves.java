package io.nexanest.desktop.transaction.listing;

import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.ledger.LedgerListener;
import io.nexanest.desktop.gateway.ledger.Transaction;
import io.nexanest.desktop.gateway.ledger.TransactionGateway;
import io.nexanest.desktop.gateway.valuation.Valuation;
import java.util.function.Consumer;

/**
 * What moves in the ledger while it is shown. The books as they are now are watched; of a branch, or
 * of another day, the figures in view tell by their place in the ledger that it has grown.
 */
public final class LedgerMoves implements Subscription {
  private final TransactionGateway gateway;
  private final Calls calls;
  private Subscription watch = () -> {};
  private long watching;
  private long position = -1;

  public LedgerMoves(TransactionGateway gateway, Calls calls) {
    this.gateway = gateway;
    this.calls = calls;
  }

  /** Whether a watch tells what moves for that question. */
  public static boolean watched(AsOf asOf) {
    return asOf.live() && asOf.branch().isEmpty();
  }

  /** Watches a scope from a mark on, instead of what was watched before. */
  public void watch(String scope, String mark, Consumer<Transaction> changed, Runnable reset) {
    close();
    watch = gateway.watch(scope, mark, new Heard(watching, changed, reset));
  }

  /** Whether these figures are of a longer ledger than those before, of which no watch tells. */
  public boolean grown(Valuation now, AsOf asOf) {
    boolean grown = position >= 0 && now.ledgerPosition() > position;
    position = now.isNone() ? -1 : now.ledgerPosition();
    return grown && !watched(asOf) && asOf.knownTime().isEmpty();
  }

  @Override
  public void close() {
    watching++;
    watch.close();
  }

  private final class Heard implements LedgerListener {
    private final long mine;
    private final Consumer<Transaction> changed;
    private final Runnable reset;

    private Heard(long mine, Consumer<Transaction> changed, Runnable reset) {
      this.mine = mine;
      this.changed = changed;
      this.reset = reset;
    }

    @Override
    public void changed(Transaction transaction) {
      run(() -> changed.accept(transaction));
    }

    @Override
    public void reset() {
      run(reset);
    }

    // What was on its way when the watch was closed is of another listing.
    private void run(Runnable action) {
      calls.run(() -> {
        if (mine == watching) {
          action.run();
        }
      });
    }
  }
}
