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
import io.nexanest.desktop.gateway.ledger.Transaction;
import io.nexanest.desktop.gateway.ledger.TransactionPage;
import io.nexanest.desktop.gateway.ledger.query.LedgerFilter;
import io.nexanest.desktop.gateway.ledger.query.LedgerQuery;
import io.nexanest.desktop.gateway.ledger.query.LedgerSum;
import io.nexanest.desktop.gateway.ledger.query.Window;
import io.nexanest.desktop.gateway.market.Instrument;
import io.nexanest.desktop.gateway.valuation.Valuation;
import io.nexanest.desktop.live.LiveValuation;
import io.nexanest.desktop.sending.Once;
import io.nexanest.desktop.transaction.listing.FilterViewModel;
import io.nexanest.desktop.transaction.listing.LedgerLines;
import io.nexanest.desktop.transaction.listing.LedgerMoves;
import io.nexanest.desktop.transaction.listing.LedgerPages;
import io.nexanest.desktop.ui.feedback.Notice;
import io.nexanest.kernel.reason.Kind;
import io.nexanest.kernel.reason.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The ledger of the scope in view as it is asked for, and kept up to what is added meanwhile. */
public final class LedgerViewModel implements Subscription {
  private static final Notice PAST = Notice.warning(
      "Nothing is taken back while it is looked at what was known once; go back to now first.");

  private final Gateways gateways;
  private final LiveValuation live;
  private final Calls calls;
  private final FilterViewModel filter;
  private final LedgerMoves moves;
  private final LedgerLines lines = new LedgerLines();
  private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<List<LedgerSum>> sums =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Books> books = new ReadOnlyObjectWrapper<>(Books.EMPTY);
  private final ReadOnlyObjectWrapper<List<Instrument>> instruments =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private final Subscriptions lifetime = new Subscriptions();
  private final Map<String, Instrument> byName = new HashMap<>();
  private final Once once = new Once(() -> UUID.randomUUID().toString());
  private long listing;
  private long asked;
  private boolean again;
  private boolean missed;
  private Runnable onListed = () -> {};

  public LedgerViewModel(
      Gateways gateways,
      LiveValuation live,
      ReadOnlyObjectProperty<LinkState> link,
      Calls calls,
      FilterViewModel filter) {
    this.gateways = gateways;
    this.live = live;
    this.calls = calls;
    this.filter = filter;
    moves = new LedgerMoves(gateways.transactions(), calls);
    lifetime.add(live.scope().subscribe(scope -> load())::unsubscribe);
    lifetime.add(live.asOf().subscribe((before, now) -> load())::unsubscribe);
    lifetime.add(live.valuation().subscribe(this::moved)::unsubscribe);
    lifetime.add(link.subscribe(this::linked)::unsubscribe);
  }

  /** The listing, as long as it is; only what is looked at of it is read. */
  public LedgerLines lines() {
    return lines;
  }

  public FilterViewModel filter() {
    return filter;
  }

  /** How many transactions the listing has. */
  public ReadOnlyIntegerProperty total() {
    return total.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty loading() {
    return loading.getReadOnlyProperty();
  }

  /** What the listing moved, by currency. */
  public ReadOnlyObjectProperty<List<LedgerSum>> sums() {
    return sums.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Books> books() {
    return books.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<List<Instrument>> instruments() {
    return instruments.getReadOnlyProperty();
  }

  public ObjectProperty<Notice> notice() {
    return notice;
  }

  /** The scope that is in view. */
  public String scope() {
    return live.scope().get().name();
  }

  /**
   * Begins anew. The place to watch from is asked for before the first page, so that what is booked
   * while pages are read, or left unread, is heard.
   */
  public void load() {
    long mine = ++listing;
    asked++;
    again = false;
    lines.clear();
    total.set(0);
    sums.set(List.of());
    moves.close();
    missed = false;
    Scope scope = live.scope().get();
    notice.set(Notice.NONE);
    calls.when(gateways.books().books(), books::set, this::failed);
    calls.when(gateways.instruments().all(), this::know, this::failed);
    loading.set(!scope.isNone());
    if (!LedgerMoves.watched(live.asOf().get())) {
      ask();
    } else if (!scope.isNone()) {
      calls.when(
          gateways.transactions().mark(scope.name()),
          mark -> {
            if (mine == listing) {
              loading.set(false);
              moves.watch(scope.name(), mark, this::take, this::load);
              ask();
            }
          },
          error -> {
            if (mine == listing) {
              failed(error);
            }
          });
    }
  }

  private void moved(Valuation now) {
    if (moves.grown(now, live.asOf().get())) {
      ask();
    }
  }

  /** Asks for the listing by what the filter says; what is shown stays until the answer is there. */
  public void ask() {
    Optional<LedgerFilter> wanted = filter.read();
    if (live.scope().get().isNone() || wanted.isEmpty()) {
      notice.set(wanted.isEmpty() ? Notice.warning(filter.problem().get()) : Notice.NONE);
      return;
    }
    long mine = ++asked;
    again = false;
    loading.set(true);
    LedgerQuery query = new LedgerQuery(
        scope(),
        live.asOf().get(),
        wanted.get(),
        filter.orderBy().get(),
        filter.grouping().get());
    calls.when(
        gateways.transactions().list(query, Window.first(LedgerPages.PAGE)),
        first -> {
          if (mine == asked) {
            show(query, first, mine);
          }
        },
        error -> {
          if (mine == asked) {
            failed(error);
          }
        });
  }

  /** Runs an action after each new listing, once its first page is there. */
  public void onListed(Runnable action) {
    onListed = action;
  }

  /** Takes a transaction back. */
  public void reverse(Transaction transaction, String note) {
    AsOf asOf = live.asOf().get();
    if (asOf.knownTime().isPresent()) {
      notice.set(PAST);
      return;
    }
    Once.Try attempt = once.of(List.of(transaction.name(), asOf.branch(), note));
    calls.when(
        gateways.transactions().reverse(transaction, asOf.branch(), note, attempt.id()),
        attempt.answered(reversal -> ask()),
        attempt.refused(this::failed));
  }

  /** Reads one transaction, so that the ledger can be narrowed to its day. */
  public void seek(String name) {
    calls.when(gateways.transactions().get(name), filter::narrowTo, this::failed);
  }

  /** What an instrument is called here. */
  public String symbol(String instrument) {
    Instrument known = byName.get(instrument);
    return known == null ? instrument : known.symbol();
  }

  @Override
  public void close() {
    moves.close();
    lifetime.close();
  }

  private void show(LedgerQuery query, TransactionPage first, long mine) {
    loading.set(false);
    notice.set(Notice.NONE);
    total.set(first.total());
    sums.set(first.sums());
    lines.show(
        first,
        (window, arrived, lost) -> calls.when(
            gateways.transactions().list(query, window),
            page -> {
              if (mine == asked) {
                arrived.accept(page);
              }
            },
            error -> {
              if (mine == asked) {
                lost.run();
                pageFailed(error);
              }
            }));
    onListed.run();
    if (again) {
      ask();
    }
  }

  // A token that is no longer taken, as after a day, is got anew with the first page.
  private void pageFailed(GatewayException error) {
    if (error.reason() == Reason.PAGE_TOKEN_INVALID) {
      ask();
    } else {
      failed(error);
    }
  }

  private void know(List<Instrument> all) {
    byName.clear();
    all.forEach(one -> byName.put(one.name(), one));
    instruments.set(all);
  }

  // Where it belongs in the listing the server knows; many at once are asked for once.
  private void take(Transaction changed) {
    lines.replace(changed);
    if (loading.get()) {
      again = true;
    } else {
      ask();
    }
  }

  // What could not be read while the server was away is read when it is back.
  private void linked(LinkState link) {
    if (link == LinkState.LIVE && missed) {
      load();
    }
  }

  private void failed(GatewayException error) {
    loading.set(false);
    missed |= error.kind() == Kind.OUTSIDE;
    notice.set(Notice.of(error.kind(), error.text()));
  }
}
