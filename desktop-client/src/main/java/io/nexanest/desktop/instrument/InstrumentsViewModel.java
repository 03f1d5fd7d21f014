package io.nexanest.desktop.instrument;

import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.gateway.call.Latest;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.market.own.InstrumentAct;
import io.nexanest.desktop.gateway.market.own.InstrumentChange;
import io.nexanest.desktop.gateway.market.own.InstrumentField;
import io.nexanest.desktop.gateway.market.own.InstrumentSheet;
import io.nexanest.desktop.gateway.market.own.OwnInstrumentGateway;
import io.nexanest.desktop.sending.UnsentFile;
import io.nexanest.desktop.ui.feedback.Notice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The tenant's own instruments, or what words find among all; with the prices of the chosen one. */
public final class InstrumentsViewModel implements Subscription {
  private static final Notice MARKETS = Notice.warning("The prices of that instrument come from"
      + " the market; only those of your own instruments are stated here.");

  private final OwnInstrumentGateway gateway;
  private final Latest latest;
  private final Latest prices;
  private final InstrumentFormViewModel form;
  private final StringProperty words = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<List<InstrumentSheet>> rows =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<MarkLine>> marks =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<String>> chosen =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private Optional<LocalDate> pricing = Optional.empty();

  public InstrumentsViewModel(
      OwnInstrumentGateway gateway,
      Calls calls,
      UnsentFile<InstrumentChange> unsent,
      Supplier<String> requestIds,
      ReadOnlyBooleanProperty away) {
    this.gateway = gateway;
    latest = new Latest(calls);
    prices = new Latest(calls);
    form = new InstrumentFormViewModel(gateway, calls, unsent, requestIds, new Owner(), away);
  }

  public InstrumentFormViewModel form() {
    return form;
  }

  /** What is looked for; empty shows the tenant's own. */
  public StringProperty words() {
    return words;
  }

  public ReadOnlyObjectProperty<List<InstrumentSheet>> rows() {
    return rows.getReadOnlyProperty();
  }

  /** The prices stated for what is chosen, the latest first. */
  ReadOnlyObjectProperty<List<MarkLine>> marks() {
    return marks.getReadOnlyProperty();
  }

  /** The name of what is chosen. */
  public ReadOnlyObjectProperty<Optional<String>> chosen() {
    return chosen.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty loading() {
    return loading.getReadOnlyProperty();
  }

  public ObjectProperty<Notice> notice() {
    return notice;
  }

  /** Reads anew what is shown. */
  public void load() {
    read(Optional.empty());
  }

  /** Opens one of the tenant's own to state a price of it, by default of that day. */
  public void toPrice(String name, LocalDate day) {
    pricing = Optional.of(day);
    read(Optional.of(name));
  }

  /** Opens an instrument in the form and reads its prices. */
  public void choose(InstrumentSheet sheet) {
    if (form.open(sheet)) {
      chosen.set(Optional.of(sheet.name()));
      price(sheet);
    }
  }

  /** Opens an empty form. */
  public void make() {
    if (form.make()) {
      chosen.set(Optional.empty());
      marks.set(List.of());
    }
  }

  @Override
  public void close() {
    form.close();
  }

  private void read(Optional<String> open) {
    latest.renew();
    String looked = words.get().strip();
    loading.set(true);
    latest.when(
        looked.isEmpty() ? gateway.own() : gateway.search(looked),
        found -> {
          loading.set(false);
          notice.set(Notice.NONE);
          rows.set(found);
          find(open).ifPresent(this::choose);
          open.ifPresent(this::price);
          chosen.get().flatMap(name -> find(Optional.of(name))).ifPresent(form::reread);
        },
        error -> {
          loading.set(false);
          failed(error);
        });
  }

  private Optional<InstrumentSheet> find(Optional<String> name) {
    return rows.get().stream()
        .filter(one -> name.equals(Optional.of(one.name())))
        .findFirst();
  }

  private void price(InstrumentSheet sheet) {
    prices.renew();
    marks.set(List.of());
    if (sheet.own()) {
      prices.when(
          gateway.marks(sheet.name()), found -> marks.set(MarkLine.of(found)), this::failed);
    }
  }

  // The form may have kept to what is typed there; then it has said so itself.
  private void price(String name) {
    if (pricing.isPresent() && find(Optional.of(name)).isEmpty()) {
      notice.set(MARKETS);
    } else if (chosen.get().equals(Optional.of(name))) {
      pricing.ifPresent(day -> form.value(InstrumentField.MARK_DATE).set(day.toString()));
    }
    pricing = Optional.empty();
  }

  private void failed(GatewayException error) {
    notice.set(Notice.of(error.kind(), error.text()));
  }

  private final class Owner implements InstrumentFormViewModel.Owner {
    @Override
    public void done(InstrumentChange change, String name) {
      // What was just made is shown among one's own, whatever was looked for before.
      if (change.act() == InstrumentAct.CREATE) {
        words.set("");
      }
      read(Optional.of(name));
    }

    @Override
    public void stale(String name) {
      read(Optional.empty());
    }
  }
}
