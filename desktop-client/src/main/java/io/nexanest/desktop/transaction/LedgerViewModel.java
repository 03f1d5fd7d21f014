package io.nexanest.desktop.transaction;

import io.nexanest.desktop.gateway.Gateways;
import io.nexanest.desktop.gateway.book.Books;
import io.nexanest.desktop.gateway.book.Scope;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.gateway.call.LinkState;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.ledger.LedgerListener;
import io.nexanest.desktop.gateway.ledger.Transaction;
import io.nexanest.desktop.gateway.ledger.TransactionPage;
import io.nexanest.desktop.gateway.market.Instrument;
import io.nexanest.desktop.gateway.valuation.Valuation;
import io.nexanest.desktop.live.LiveValuation;
import io.nexanest.desktop.ui.feedback.Notice;
import io.nexanest.kernel.reason.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The ledger of the scope in view: its pages, and what is added while it is open. */
public final class LedgerViewModel implements Subscription {
  private static final Notice PAST = Notice.warning(
      "Nothing is taken back while it is looked at what was known once; go back to now first.");

  private final Gateways gateways;
  private final LiveValuation live;
  private final Calls calls;
  private final Map<String, Transaction> byName = new LinkedHashMap<>();
  private final ReadOnlyObjectWrapper<List<Transaction>> transactions =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Books> books = new ReadOnlyObjectWrapper<>(Books.EMPTY);
  private final ReadOnlyObjectWrapper<List<Instrument>> instruments =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<String> nextPage = new ReadOnlyObjectWrapper<>("");
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private final Subscriptions lifetime = new Subscriptions();
  private final Set<String> heard = new HashSet<>();
  private Subscription watch = () -> {};
  private long listing;
  private long position = -1;
  private boolean missed;

  public LedgerViewModel(
      Gateways gateways, LiveValuation live, ReadOnlyObjectProperty<LinkState> link, Calls calls) {
    this.gateways = gateways;
    this.live = live;
    this.calls = calls;
    lifetime.add(live.scope().subscribe(scope -> load())::unsubscribe);
    lifetime.add(live.asOf().subscribe((before, now) -> load())::unsubscribe);
    lifetime.add(live.valuation().subscribe(this::moved)::unsubscribe);
    lifetime.add(link.subscribe(this::linked)::unsubscribe);
  }

  public ReadOnlyObjectProperty<List<Transaction>> transactions() {
    return transactions.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Books> books() {
    return books.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<List<Instrument>> instruments() {
    return instruments.getReadOnlyProperty();
  }

  /** Where the next page begins; empty at the end. */
  public ReadOnlyObjectProperty<String> nextPage() {
    return nextPage.getReadOnlyProperty();
  }

  public ObjectProperty<Notice> notice() {
    return notice;
  }

  /**
   * Lists anew. The place to watch from is asked for before the first page, so that what is booked
   * while pages are read, or left unread, is heard.
   */
  public void load() {
    listing++;
    byName.clear();
    heard.clear();
    transactions.set(List.of());
    nextPage.set("");
    watch.close();
    missed = false;
    Scope scope = live.scope().get();
    AsOf asOf = live.asOf().get();
    notice.set(Notice.NONE);
    calls.when(gateways.books().books(), books::set, this::failed);
    calls.when(gateways.instruments().all(), instruments::set, this::failed);
    if (!watched(asOf)) {
      page(scope, "");
    } else if (!scope.isNone()) {
      long mine = listing;
      calls.when(
          gateways.transactions().mark(scope.name()),
          mark -> {
            if (mine == listing) {
              watch = gateways.transactions().watch(scope.name(), mark, new Heard(mine));
              page(scope, "");
            }
          },
          this::failed);
    }
  }

  // A watch tells of the books as they are now; a branch is listed again when it has moved.
  private static boolean watched(AsOf asOf) {
    return asOf.live() && asOf.branch().isEmpty();
  }

  private void moved(Valuation now) {
    AsOf asOf = live.asOf().get();
    boolean grown = position >= 0 && now.ledgerPosition() > position;
    position = now.isNone() ? -1 : now.ledgerPosition();
    if (grown && !watched(asOf) && asOf.knownTime().isEmpty()) {
      load();
    }
  }

  /** Asks for the next page. */
  public void more() {
    if (!nextPage.get().isEmpty()) {
      page(live.scope().get(), nextPage.get());
    }
  }

  /** Takes a transaction back. */
  public void reverse(Transaction transaction, String note) {
    if (live.asOf().get().knownTime().isPresent()) {
      notice.set(PAST);
      return;
    }
    calls.when(
        gateways
            .transactions()
            .reverse(
                transaction, live.asOf().get().branch(), note, UUID.randomUUID().toString()),
        reversal -> load(),
        this::failed);
  }

  /** What an instrument is called here. */
  public String symbol(String instrument) {
    return instruments.get().stream()
        .filter(one -> one.name().equals(instrument))
        .map(Instrument::symbol)
        .findFirst()
        .orElse(instrument);
  }

  @Override
  public void close() {
    watch.close();
    lifetime.close();
  }

  private void page(Scope scope, String token) {
    if (scope.isNone()) {
      return;
    }
    long mine = listing;
    calls.when(
        gateways.transactions().list(scope.name(), live.asOf().get(), token),
        page -> {
          if (mine == listing) {
            add(page);
          }
        },
        this::failed);
  }

  // What was heard is never replaced by what was listed: the watch brings all that came later.
  private void add(TransactionPage page) {
    page.transactions().stream()
        .filter(one -> !heard.contains(one.name()))
        .forEach(one -> byName.put(one.name(), one));
    nextPage.set(page.nextPageToken());
    show();
  }

  private void take(Transaction changed) {
    heard.add(changed.name());
    byName.put(changed.name(), changed);
    show();
  }

  private void show() {
    List<Transaction> sorted = new ArrayList<>(byName.values());
    sorted.sort((a, b) -> {
      int byDate = b.tradeDate().compareTo(a.tradeDate());
      return byDate != 0 ? byDate : Long.compare(b.ledgerPosition(), a.ledgerPosition());
    });
    transactions.set(List.copyOf(sorted));
  }

  // What could not be read while the server was away is read when it is back.
  private void linked(LinkState link) {
    if (link == LinkState.LIVE && missed) {
      load();
    }
  }

  private void failed(GatewayException error) {
    missed |= error.kind() == Kind.OUTSIDE;
    notice.set(Notice.of(error.kind(), error.text()));
  }

  private final class Heard implements LedgerListener {
    private final long mine;

    private Heard(long mine) {
      this.mine = mine;
    }

    @Override
    public void changed(Transaction transaction) {
      calls.run(() -> {
        if (mine == listing) {
          take(transaction);
        }
      });
    }

    @Override
    public void reset() {
      calls.run(() -> {
        if (mine == listing) {
          load();
        }
      });
    }
  }
}
