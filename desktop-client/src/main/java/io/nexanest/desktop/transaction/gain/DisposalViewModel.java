package io.nexanest.desktop.transaction.gain;

import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.gateway.call.Latest;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.gateway.gain.GainGateway;
import io.nexanest.desktop.gateway.gain.Gains;
import io.nexanest.desktop.gateway.ledger.LotChoice;
import io.nexanest.desktop.gateway.ledger.TransactionField;
import io.nexanest.desktop.gateway.valuation.Lot;
import io.nexanest.desktop.gateway.valuation.ValuationGateway;
import io.nexanest.desktop.sending.Submission;
import io.nexanest.desktop.ui.feedback.Notice;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * What the disposal being typed would gain, once the server would book it, and the lots that it may
 * name. Units typed at a lot stand in the form's field; a lot without units is left to the policy.
 */
public final class DisposalViewModel implements Subscription {
  /** As many lots as one disposal can name. */
  static final int MOST_LOTS = 100;

  private final Typed typed;
  private final GainGateway gains;
  private final ValuationGateway valuations;
  private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<List<LotLine>> lots = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Gains> preview = new ReadOnlyObjectWrapper<>(Gains.NONE);
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private final Subscriptions lifetime = new Subscriptions();
  private List<Lot> open = List.of();
  private final Latest listed;
  private final Latest asked;
  private boolean writing;

  public DisposalViewModel(
      Typed typed, GainGateway gains, ValuationGateway valuations, Calls calls) {
    this.typed = typed;
    this.gains = gains;
    this.valuations = valuations;
    listed = new Latest(calls);
    asked = new Latest(calls);
    lifetime.add(typed.type().subscribe(now -> list())::unsubscribe);
    lifetime.add(typed.account().subscribe(now -> list())::unsubscribe);
    lifetime.add(typed.instrument().subscribe(now -> list())::unsubscribe);
    lifetime.add(typed.lots().subscribe(this::named)::unsubscribe);
    lifetime.add(typed.state().subscribe(this::checked)::unsubscribe);
  }

  /** Whether what is typed closes lots. */
  public ReadOnlyBooleanProperty shown() {
    return shown.getReadOnlyProperty();
  }

  /** The lots that can be named, the oldest first; none where the type lets nobody choose. */
  public ReadOnlyObjectProperty<List<LotLine>> lots() {
    return lots.getReadOnlyProperty();
  }

  /** What it would gain, or none while the server would not book it. */
  public ReadOnlyObjectProperty<Gains> preview() {
    return preview.getReadOnlyProperty();
  }

  public ObjectProperty<Notice> notice() {
    return notice;
  }

  @Override
  public void close() {
    lifetime.close();
  }

  private void list() {
    shown.set(typed.type().get().fields().contains(TransactionField.LOTS));
    String account = typed.account().get();
    String instrument = typed.instrument().get();
    listed.renew();
    open = List.of();
    arrange();
    if (typed.type().get().choosesLots() && !account.isEmpty() && !instrument.isEmpty()) {
      listed.when(
          valuations.lots(account, typed.asOf().get(), instrument),
          found -> {
            open = found.subList(0, Math.min(MOST_LOTS, found.size()));
            arrange();
          },
          this::failed);
    }
  }

  private void arrange() {
    List<LotLine> lines = new ArrayList<>();
    if (typed.type().get().choosesLots()) {
      open.forEach(lot -> lines.add(LotLine.of(lot)));
      LotChoice.read(typed.lots().get()).stream()
          .filter(
              named -> open.stream().noneMatch(lot -> lot.transaction().equals(named.openedBy())))
          .forEach(named -> lines.add(LotLine.closed(named.openedBy())));
    }
    lines.forEach(line -> {
      line.units().set(units(line.openedBy()));
      line.units().addListener((at, before, now) -> write());
    });
    lots.set(List.copyOf(lines));
  }

  private void write() {
    if (writing) {
      return;
    }
    writing = true;
    typed
        .lots()
        .set(LotChoice.write(lots.get().stream()
            .filter(line -> !line.units().get().isBlank())
            .map(line -> new LotChoice(line.openedBy(), line.units().get().replace(" ", "")))
            .toList()));
    writing = false;
  }

  // The form was filled or cleared.
  private void named(String text) {
    if (!writing) {
      writing = true;
      arrange();
      writing = false;
    }
  }

  private String units(String openedBy) {
    return LotChoice.read(typed.lots().get()).stream()
        .filter(named -> named.openedBy().equals(openedBy))
        .map(LotChoice::units)
        .findFirst()
        .orElse("");
  }

  private void checked(Submission state) {
    asked.renew();
    preview.set(Gains.NONE);
    notice.set(Notice.NONE);
    if (state == Submission.READY && typed.type().get().fields().contains(TransactionField.LOTS)) {
      asked.when(gains.preview(typed.draft().get()), preview::set, this::failed);
    }
  }

  private void failed(GatewayException error) {
    notice.set(Notice.of(error.kind(), error.text()));
  }
}
