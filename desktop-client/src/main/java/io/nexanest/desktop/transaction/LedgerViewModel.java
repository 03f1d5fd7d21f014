package io.nexanest.desktop.transaction;

import io.nexanest.desktop.gateway.Gateways;
import io.nexanest.desktop.gateway.book.Books;
import io.nexanest.desktop.gateway.book.Scope;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.gateway.ledger.Transaction;
import io.nexanest.desktop.gateway.ledger.TransactionPage;
import io.nexanest.desktop.gateway.market.Instrument;
import io.nexanest.desktop.live.LiveValuation;
import io.nexanest.desktop.ui.feedback.Notice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The ledger of the scope in view: its pages, and what is added while it is open. */
public final class LedgerViewModel implements Subscription {
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
  private Subscription watch = () -> {};

  public LedgerViewModel(Gateways gateways, LiveValuation live, Calls calls) {
    this.gateways = gateways;
    this.live = live;
    this.calls = calls;
    lifetime.add(live.scope().subscribe(scope -> load())::unsubscribe);
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

  public void load() {
    byName.clear();
    transactions.set(List.of());
    watch.close();
    Scope scope = live.scope().get();
    notice.set(Notice.NONE);
    calls.when(gateways.books().books(), books::set, this::failed);
    calls.when(gateways.instruments().all(), instruments::set, this::failed);
    if (!scope.isNone()) {
      watch =
          gateways.transactions().watch(scope.name(), changed -> calls.run(() -> take(changed)));
      page(scope, "");
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
    calls.when(
        gateways.transactions().reverse(transaction, note, UUID.randomUUID().toString()),
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
    calls.when(
        gateways.transactions().list(scope.name(), token),
        page -> {
          if (scope.equals(live.scope().get())) {
            add(page);
          }
        },
        this::failed);
  }

  private void add(TransactionPage page) {
    page.transactions().forEach(one -> byName.put(one.name(), one));
    nextPage.set(page.nextPageToken());
    show();
  }

  private void take(Transaction changed) {
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

  private void failed(GatewayException error) {
    notice.set(Notice.of(error.kind(), error.text()));
  }
}
