package io.nexanest.desktop.transaction.detail;

import io.nexanest.desktop.gateway.Gateways;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.gateway.call.Latest;
import io.nexanest.desktop.gateway.figure.FigureRef;
import io.nexanest.desktop.gateway.ledger.Links;
import io.nexanest.desktop.gateway.ledger.Transaction;
import io.nexanest.desktop.gateway.ledger.TransactionField;
import io.nexanest.desktop.gateway.ledger.source.Provenance;
import io.nexanest.desktop.gateway.valuation.Valuation;
import io.nexanest.desktop.live.LiveValuation;
import io.nexanest.desktop.ui.feedback.Notice;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** One transaction with its lots and with what came before and after it. */
public final class DetailViewModel {
  private static final int LONGEST_HISTORY = 40;

  private final Gateways gateways;
  private final LiveValuation live;
  private final Latest latest;
  private final ReadOnlyObjectWrapper<Optional<Transaction>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<DetailLot>> lots =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<Transaction>> history =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Provenance> provenance =
      new ReadOnlyObjectWrapper<>(Provenance.BY_HAND);
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);

  public DetailViewModel(Gateways gateways, LiveValuation live, Calls calls) {
    this.gateways = gateways;
    this.live = live;
    latest = new Latest(calls);
  }

  public ReadOnlyObjectProperty<Optional<Transaction>> shown() {
    return shown.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<List<DetailLot>> lots() {
    return lots.getReadOnlyProperty();
  }

  /** The transaction and all it was before and became, in the order they were recorded. */
  public ReadOnlyObjectProperty<List<Transaction>> history() {
    return history.getReadOnlyProperty();
  }

  /** Where it came from; the line of its file once the server has said it. */
  public ReadOnlyObjectProperty<Provenance> provenance() {
    return provenance.getReadOnlyProperty();
  }

  public ObjectProperty<Notice> notice() {
    return notice;
  }

  /** Shows a transaction, or none. */
  public void show(Optional<Transaction> next) {
    if (next.equals(shown.get())) {
      return;
    }
    latest.renew();
    notice.set(Notice.NONE);
    lots.set(List.of());
    history.set(next.stream().toList());
    provenance.set(next.map(Transaction::provenance).orElse(Provenance.BY_HAND));
    shown.set(next);
    next.ifPresent(one -> {
      origin(one);
      lots(one);
      Set<String> seen = new HashSet<>(Set.of(one.name()));
      follow(new ArrayDeque<>(neighbours(one)), seen);
    });
  }

  /** The proof of a figure of the holding that the transaction is of, where the scope has it. */
  public Optional<FigureRef> proof(String figure) {
    Valuation now = live.valuation().get();
    String instrument =
        shown.get().map(one -> one.value(TransactionField.INSTRUMENT)).orElse("");
    return now.holdings().stream()
        .filter(one -> !instrument.isEmpty() && one.instrument().equals(instrument))
        .findFirst()
        .map(one -> FigureRef.of(figure, one.name(), now, live.asOf().get()));
  }

  private void origin(Transaction one) {
    if (!one.provenance().importRow().isEmpty()) {
      latest.when(
          gateways.transactions().get(one.name()),
          found -> provenance.set(found.provenance()),
          this::failed);
    }
  }

  private void lots(Transaction one) {
    String instrument = one.value(TransactionField.INSTRUMENT);
    String scope = live.scope().get().name();
    if (instrument.isEmpty() || scope.isEmpty()) {
      return;
    }
    latest.when(
        gateways.valuations().lots(scope, live.asOf().get(), instrument),
        open -> add(open.stream()
            .filter(lot -> lot.transaction().equals(one.name()))
            .map(lot -> new DetailLot(
                true,
                Optional.of(lot.openDate()),
                lot.quantity(),
                lot.cost(),
                lot.costCurrency()))),
        this::failed);
    latest.when(
        gateways
            .gains()
            .realised(scope, Optional.of(one.tradeDate()), live.asOf().get().at(one.tradeDate())),
        gains -> add(gains.gains().stream()
            .filter(gain -> gain.transaction().equals(one.name()))
            .map(gain -> new DetailLot(
                false, gain.openDate(), gain.quantity(), gain.gain(), gains.currency()))),
        this::failed);
  }

  private void add(Stream<DetailLot> more) {
    lots.set(Stream.concat(lots.get().stream(), more).toList());
  }

  private void follow(Deque<String> open, Set<String> seen) {
    while (!open.isEmpty() && !seen.add(open.peek())) {
      open.remove();
    }
    if (open.isEmpty() || seen.size() > LONGEST_HISTORY) {
      return;
    }
    latest.when(
        gateways.transactions().get(open.remove()),
        found -> {
          history.set(Stream.concat(history.get().stream(), Stream.of(found))
              .sorted(Comparator.comparingLong(Transaction::ledgerPosition))
              .toList());
          open.addAll(neighbours(found));
          follow(open, seen);
        },
        this::failed);
  }

  private static List<String> neighbours(Transaction one) {
    Links links = one.links();
    return Stream.of(links.supersedes(), links.supersededBy(), links.reverses(), links.reversedBy())
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private void failed(GatewayException error) {
    notice.set(Notice.of(error.kind(), error.text()));
  }
}
