package io.nexanest.desktop.transaction;

import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.ledger.Transaction;
import io.nexanest.desktop.gateway.ledger.TransactionDraft;
import io.nexanest.desktop.gateway.ledger.TransactionField;
import io.nexanest.desktop.gateway.ledger.TransactionGateway;
import io.nexanest.desktop.gateway.ledger.TransactionType;
import io.nexanest.desktop.sending.Sender;
import io.nexanest.desktop.sending.Submission;
import io.nexanest.desktop.sending.UnsentFile;
import io.nexanest.desktop.transaction.conflict.Conflict;
import io.nexanest.desktop.transaction.gain.Typed;
import io.nexanest.desktop.transaction.typing.LastUsed;
import io.nexanest.desktop.ui.feedback.Notice;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;

/**
 * A transaction being typed. The server is asked what it thinks while the person types; what it
 * finds stands at the fields. A request id is made once and kept until an answer came: sending
 * again under it can never book twice.
 */
public final class TransactionFormViewModel implements Subscription {
  private static final Notice AWAY = Notice.warning(Sender.AWAY);

  private final TransactionGateway gateway;
  private final Calls calls;
  private final Debounce debounce;
  private final Sender<Entry, Transaction> sender;
  private final FormFields fields = new FormFields(this::edited);
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private Consumer<Transaction> onBooked = booked -> {};
  private final Correction correction = new Correction();
  private final Subscriptions lifetime = new Subscriptions();
  private final Standpoint standpoint;
  private long asked;

  public TransactionFormViewModel(
      TransactionGateway gateway,
      Calls calls,
      Debounce debounce,
      UnsentFile<Entry> unsent,
      Supplier<String> requestIds,
      Standpoint standpoint) {
    this.standpoint = standpoint;
    this.gateway = gateway;
    this.calls = calls;
    this.debounce = debounce;
    sender = new Sender<>(calls, unsent, requestIds, (entry, id) -> entry.send(gateway, id));
    sender.recover().ifPresent(this::recover);
    lifetime.add(standpoint.away().subscribe(this::reached)::unsubscribe);
    lifetime.add(standpoint.asOf().subscribe((before, now) -> edited())::unsubscribe);
  }

  public ObjectProperty<TransactionType> type() {
    return fields.type();
  }

  public StringProperty value(TransactionField field) {
    return fields.value(field);
  }

  public StringProperty problem(TransactionField field) {
    return fields.problem(field);
  }

  public ReadOnlyObjectProperty<Submission> state() {
    return sender.state();
  }

  public ObjectProperty<Notice> notice() {
    return notice;
  }

  public void onBooked(Consumer<Transaction> listener) {
    onBooked = listener;
  }

  /** Sets what the last booking is remembered by, and the day that short dates are counted from. */
  public void typing(LastUsed last, Supplier<LocalDate> day) {
    fields.typing(last, day);
    if (!sender.fixed()) {
      fields.begin();
    }
  }

  /** Writes a field out in full that was typed short; what can't be read stays for the server. */
  public void spell(TransactionField field) {
    if (!sender.fixed()) {
      fields.spell(field);
    }
  }

  /** What is typed, for what a disposal of it would gain. */
  public Typed typed() {
    return new Typed(
        type(),
        value(TransactionField.ACCOUNT),
        value(TransactionField.INSTRUMENT),
        value(TransactionField.LOTS),
        state(),
        standpoint.asOf(),
        this::draft);
  }

  /** What the form corrects, if it does not book a new one. */
  public ReadOnlyObjectProperty<Optional<Entry.Corrected>> correcting() {
    return correction.target();
  }

  /** Whether the server has gone; what is typed stays, and is sent when it is back. */
  public ReadOnlyBooleanProperty away() {
    return standpoint.away();
  }

  /** What people call the branch that it is booked on; empty for the books. */
  public ReadOnlyStringProperty branchTitle() {
    return standpoint.branchTitle();
  }

  /** The question in view. */
  public ReadOnlyObjectProperty<AsOf> asOf() {
    return standpoint.asOf();
  }

  /** What somebody else did to the transaction that is being corrected. */
  public ReadOnlyObjectProperty<Optional<Conflict>> conflict() {
    return correction.conflict();
  }

  @Override
  public void close() {
    lifetime.close();
  }

  private void reached(boolean gone) {
    if (gone) {
      notice.set(AWAY);
    } else if (notice.get().equals(AWAY)) {
      notice.set(Notice.NONE);
      if (!draft().values().isEmpty()) {
        edited();
      }
    }
  }

  /** Starts anew, with an empty form; not while it is open what became of the last one. */
  public void clear() {
    if (sender.fixed()) {
      notice.set(Notice.warning(
          "Look it up first: whether this one is booked is not known, and clearing it would"
              + " forget how to find out."));
      return;
    }
    reset();
  }

  private void reset() {
    correction.none();
    fields.begin();
    notice.set(Notice.NONE);
    sender.typing(Submission.EDITING);
  }

  /** Fills the form with a transaction that it is to correct. */
  public void correct(Transaction before) {
    clear();
    if (sender.fixed()) {
      return;
    }
    fields.fill(before.content());
    aim(before);
  }

  /** Fills the form with what a transaction says, to be booked as a new one. */
  public void duplicate(Transaction one) {
    clear();
    if (sender.fixed() || !one.type().enterable()) {
      return;
    }
    fields.fill(one.content());
    value(TransactionField.EXTERNAL_REFERENCE).set("");
    notice.set(new Notice(Notice.Level.INFO, "A new transaction like " + one.name() + "."));
  }

  /** Types one's own change over what somebody else made of the transaction. */
  public void reapply() {
    conflict().get().filter(Conflict::open).ifPresent(found -> {
      TransactionDraft merged = found.reapplied(draft());
      fields.fill(merged);
      aim(found.current());
    });
  }

  private void aim(Transaction before) {
    correction.of(before);
    notice.set(
        new Notice(Notice.Level.INFO, "Corrects " + before.name() + "; both stay on record."));
  }

  /** Sends it; while the outcome of the last try is unknown, under the same id. */
  public void send() {
    if (away().get() || standpoint.asOf().get().knownTime().isPresent()) {
      return;
    }
    type().get().fields().forEach(this::spell);
    asked++;
    sender.send(new Entry(draft(), correction.target().get()), new Booking());
  }

  private TransactionDraft draft() {
    return fields.draft(standpoint.asOf().get().branch());
  }

  private void edited() {
    // What was sent must stay what it was until it is known what became of it.
    if (sender.fixed()) {
      return;
    }
    sender.typing(Submission.EDITING);
    asked++;
    debounce.ask(this::check);
  }

  private void check() {
    if (state().get() != Submission.EDITING || correcting().get().isPresent()) {
      return;
    }
    long mine = ++asked;
    sender.typing(Submission.CHECKING);
    calls.when(
        gateway.validate(draft()),
        fine -> {
          if (mine == asked) {
            fields.forgive();
            notice.set(Notice.NONE);
            sender.typing(Submission.READY);
          }
        },
        error -> {
          if (mine == asked) {
            sender.typing(Submission.EDITING);
            explain(error);
          }
        });
  }

  private void explain(GatewayException error) {
    boolean placed = fields.place(error);
    notice.set(away().get() ? AWAY : placed ? Notice.NONE : Notice.of(error.kind(), error.text()));
  }

  private void recover(Entry entry) {
    correction.recovered(entry.corrects());
    fields.fill(entry.draft());
    notice.set(Notice.warning(
        "This transaction was being sent when the window was last closed. Look it up; it can"
            + " not be booked twice."));
  }

  private final class Booking implements Sender.Outcome<Transaction> {
    @Override
    public void done(Transaction transaction) {
      fields.booked(transaction.content());
      reset();
      sender.typing(Submission.BOOKED);
      notice.set(Notice.good("Booked as " + transaction.name() + "."));
      onBooked.accept(transaction);
    }

    @Override
    public void refused(GatewayException error) {
      explain(error);
      correction.refused(error, gateway, calls, TransactionFormViewModel.this::explain);
    }

    @Override
    public void unknown(GatewayException error) {
      notice.set(Notice.warning(
          error.outcomeUnknown()
              ? "No answer came: the transaction may be booked or not. Look it up; it can not be"
                  + " booked twice."
              : "It could not be looked up: " + error.text()));
    }
  }
}
