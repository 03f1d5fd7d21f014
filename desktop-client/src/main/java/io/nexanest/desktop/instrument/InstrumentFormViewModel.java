package io.nexanest.desktop.instrument;

import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.market.own.InstrumentAct;
import io.nexanest.desktop.gateway.market.own.InstrumentChange;
import io.nexanest.desktop.gateway.market.own.InstrumentField;
import io.nexanest.desktop.gateway.market.own.InstrumentSheet;
import io.nexanest.desktop.gateway.market.own.OwnInstrumentGateway;
import io.nexanest.desktop.sending.Sender;
import io.nexanest.desktop.sending.Submission;
import io.nexanest.desktop.sending.UnsentFile;
import io.nexanest.desktop.ui.feedback.Notice;
import io.nexanest.kernel.reason.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;

/**
 * An instrument being typed, or a price of it. One request is on its way at a time, and is kept
 * under its id until it is known what became of it.
 */
public final class InstrumentFormViewModel implements Subscription {
  private static final Notice AWAY = Notice.warning(Sender.AWAY);
  private static final InstrumentSheet NEW = new InstrumentSheet(
      "", true, "", Optional.empty(), Map.of(InstrumentField.ASSET_CLASS, "private"));

  /** Who reads the instruments anew. */
  interface Owner {
    void done(InstrumentChange change, String name);

    /** Somebody else has changed the instrument since it was read. */
    void stale(String name);
  }

  private final Sender<InstrumentChange, String> sender;
  private final Owner owner;
  private final ReadOnlyBooleanProperty away;
  private final Subscription lifetime;
  private final InstrumentFields fields = new InstrumentFields(this::compare);
  private final ReadOnlyObjectWrapper<Optional<InstrumentSheet>> subject =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Boolean> changed = new ReadOnlyObjectWrapper<>(false);
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private Optional<InstrumentChange> sent = Optional.empty();

  InstrumentFormViewModel(
      OwnInstrumentGateway gateway,
      Calls calls,
      UnsentFile<InstrumentChange> unsent,
      Supplier<String> requestIds,
      Owner owner,
      ReadOnlyBooleanProperty away) {
    this.owner = owner;
    this.away = away;
    sender = new Sender<>(calls, unsent, requestIds, gateway::change);
    sender.recover().ifPresent(this::recover);
    lifetime = away.subscribe(this::reached)::unsubscribe;
  }

  /** What is open, as it was read; a new one has no name. */
  public ReadOnlyObjectProperty<Optional<InstrumentSheet>> subject() {
    return subject.getReadOnlyProperty();
  }

  public StringProperty value(InstrumentField field) {
    return fields.value(field);
  }

  public StringProperty problem(InstrumentField field) {
    return fields.problem(field);
  }

  public ReadOnlyObjectProperty<Submission> state() {
    return sender.state();
  }

  public ReadOnlyObjectProperty<Boolean> changed() {
    return changed.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty away() {
    return away;
  }

  public ObjectProperty<Notice> notice() {
    return notice;
  }

  public boolean isNew() {
    return subject.get().filter(now -> now.name().isEmpty()).isPresent();
  }

  /** Whether what is open is the tenant's, so that it can be changed and priced. */
  public boolean own() {
    return subject.get().filter(InstrumentSheet::own).isPresent();
  }

  /** What is sent is one of these: it is looked up by the button that sent it. */
  public Optional<InstrumentAct> sending() {
    return sender.fixed() ? sent.map(InstrumentChange::act) : Optional.empty();
  }

  /** The fields of the form as it stands, by the class that is typed. */
  public List<InstrumentField> fields() {
    return InstrumentField.of(value(InstrumentField.ASSET_CLASS).get());
  }

  /** Whether a field can be typed in. */
  public boolean takes(InstrumentField field) {
    boolean settled = accrues() && InstrumentField.terms("bond").contains(field);
    return isNew() || own() && field.changeable() && !settled;
  }

  // Values rest on the terms of a bond whose interest accrues, so these stay.
  private boolean accrues() {
    return subject
        .get()
        .filter(now -> !now.value(InstrumentField.FREQUENCY).isEmpty())
        .isPresent();
  }

  public boolean make() {
    return open(NEW);
  }

  /** Opens an instrument, unless something typed or unknown would be lost by it. */
  boolean open(InstrumentSheet sheet) {
    boolean other = sheet.name().isEmpty()
        || subject.get().filter(now -> now.name().equals(sheet.name())).isEmpty();
    if (sender.fixed() || changed.get() && other) {
      notice.set(Notice.warning(
          sender.fixed()
              ? "Look it up first: what became of the last change is not known."
              : "Save or undo first what you typed for " + title() + "."));
      return false;
    }
    if (!changed.get()) {
      show(sheet);
    }
    return true;
  }

  /** Back to what was read; what was to be made is put away. */
  public void undo() {
    if (!sender.fixed()) {
      Optional<InstrumentSheet> back = subject.get().filter(now -> !now.name().isEmpty());
      back.ifPresent(this::show);
      if (back.isEmpty()) {
        subject.set(Optional.empty());
        compare();
        notice.set(Notice.NONE);
      }
    }
  }

  /** Makes or changes what is open; while the last outcome is unknown, sends that one again. */
  public void save() {
    subject.get().filter(InstrumentSheet::own).ifPresent(now -> {
      Set<InstrumentField> differences = fields.differences(fields(), now);
      if (now.name().isEmpty() || !differences.isEmpty() || sender.fixed()) {
        InstrumentAct act = now.name().isEmpty() ? InstrumentAct.CREATE : InstrumentAct.UPDATE;
        send(new InstrumentChange(
            act, now.name(), now.etag(), fields.filled(fields()), differences));
      }
    });
  }

  /** States a price of what is open. */
  public void mark() {
    subject
        .get()
        .filter(now -> now.own() && !now.name().isEmpty())
        .ifPresent(now -> send(new InstrumentChange(
            InstrumentAct.MARK, now.name(), "", fields.filled(InstrumentField.MARK), Set.of())));
  }

  /** Takes in what the server now says of what is open, and keeps what was typed. */
  void reread(InstrumentSheet now) {
    InstrumentSheet before = subject.get().orElse(NEW);
    if (sender.fixed() || !now.name().equals(before.name())) {
      return;
    }
    subject.set(Optional.of(now));
    for (InstrumentField field : InstrumentField.of(now.value(InstrumentField.ASSET_CLASS))) {
      if (value(field).get().equals(before.value(field))) {
        value(field).set(now.value(field));
      }
    }
    compare();
  }

  @Override
  public void close() {
    lifetime.close();
  }

  private void send(InstrumentChange change) {
    if (away.get()) {
      notice.set(AWAY);
      return;
    }
    if (!sender.fixed()) {
      sent = Optional.of(change);
      fields.forgive();
      notice.set(Notice.NONE);
    }
    sender.send(change, new Changing());
  }

  private void show(InstrumentSheet sheet) {
    fields.forgive();
    subject.set(Optional.of(sheet));
    fields.show(sheet);
    fields.empty(InstrumentField.MARK);
    compare();
    notice.set(Notice.NONE);
    sender.typing(Submission.EDITING);
  }

  private void recover(InstrumentChange change) {
    sent = Optional.of(change);
    subject.set(Optional.of(new InstrumentSheet(
        change.name(), true, change.etag(), Optional.empty(), change.values())));
    fields.fill(change.values());
    notice.set(Notice.warning("This was being sent when the screen was last left. Look it up; it"
        + " can not be done twice."));
  }

  private void compare() {
    changed.set(subject
        .get()
        .filter(now -> now.own() && !fields.differences(fields(), now).isEmpty())
        .isPresent());
  }

  private String title() {
    return isNew() ? "the new instrument" : value(InstrumentField.DISPLAY_NAME).get();
  }

  private void reached(boolean gone) {
    if (gone) {
      notice.set(AWAY);
    } else if (notice.get().equals(AWAY)) {
      notice.set(Notice.NONE);
    }
  }

  private final class Changing implements Sender.Outcome<String> {
    @Override
    public void done(String name) {
      fields.forgive();
      notice.set(Notice.NONE);
      fields.empty(InstrumentField.MARK);
      // What was typed is what the server has now, and no longer a change; a price changes none.
      if (sent.filter(change -> change.act() == InstrumentAct.MARK).isEmpty()) {
        subject.set(Optional.empty());
        compare();
      }
      sent.ifPresent(change -> owner.done(change, name));
    }

    @Override
    public void refused(GatewayException error) {
      if (error.reason() == Reason.ETAG_MISMATCH) {
        notice.set(Notice.warning("Somebody else has changed it meanwhile. What you typed is kept"
            + " over what stands there now; look at it and save again."));
        subject.get().ifPresent(now -> owner.stale(now.name()));
        return;
      }
      boolean mark = sent.filter(change -> change.act() == InstrumentAct.MARK).isPresent();
      boolean placed = fields.place(error.violations(), mark ? InstrumentField.MARK : fields());
      notice.set(placed ? Notice.NONE : Notice.of(error.kind(), error.text()));
    }

    @Override
    public void unknown(GatewayException error) {
      notice.set(Notice.warning(
          error.outcomeUnknown()
              ? "No answer came: it may be done or not. Look it up; it can not be done twice."
              : "It could not be looked up: " + error.text()));
    }
  }
}
