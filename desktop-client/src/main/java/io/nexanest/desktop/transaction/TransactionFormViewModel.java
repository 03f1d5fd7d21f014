package io.nexanest.desktop.transaction;

import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.call.FieldViolation;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.gateway.ledger.Transaction;
import io.nexanest.desktop.gateway.ledger.TransactionDraft;
import io.nexanest.desktop.gateway.ledger.TransactionField;
import io.nexanest.desktop.gateway.ledger.TransactionGateway;
import io.nexanest.desktop.gateway.ledger.TransactionType;
import io.nexanest.desktop.ui.feedback.Notice;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * A transaction being typed. The server is asked what it thinks while the person types; what it
 * finds stands at the fields. A request id is made once and kept until an answer came: sending
 * again under it can never book twice.
 */
public final class TransactionFormViewModel {
  private final TransactionGateway gateway;
  private final Calls calls;
  private final Debounce debounce;
  private final DraftStore store;
  private final Supplier<String> requestIds;
  private final ObjectProperty<TransactionType> type =
      new SimpleObjectProperty<>(TransactionType.BUY);
  private final Map<TransactionField, StringProperty> values =
      new EnumMap<>(TransactionField.class);
  private final Map<TransactionField, StringProperty> problems =
      new EnumMap<>(TransactionField.class);
  private final ReadOnlyObjectWrapper<Submission> state =
      new ReadOnlyObjectWrapper<>(Submission.EDITING);
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private Consumer<Transaction> onBooked = booked -> {};
  private Optional<DraftStore.Corrected> correcting = Optional.empty();
  private String requestId = "";
  private long asked;

  public TransactionFormViewModel(
      TransactionGateway gateway,
      Calls calls,
      Debounce debounce,
      DraftStore store,
      Supplier<String> requestIds) {
    this.gateway = gateway;
    this.calls = calls;
    this.debounce = debounce;
    this.store = store;
    this.requestIds = requestIds;
    for (TransactionField field : TransactionField.values()) {
      StringProperty value = new SimpleStringProperty("");
      value.addListener((at, before, now) -> edited());
      values.put(field, value);
      problems.put(field, new SimpleStringProperty(""));
    }
    type.addListener((at, before, now) -> edited());
    store.load().ifPresent(this::recover);
  }

  public ObjectProperty<TransactionType> type() {
    return type;
  }

  public StringProperty value(TransactionField field) {
    return java.util.Objects.requireNonNull(values.get(field));
  }

  public StringProperty problem(TransactionField field) {
    return java.util.Objects.requireNonNull(problems.get(field));
  }

  public ReadOnlyObjectProperty<Submission> state() {
    return state.getReadOnlyProperty();
  }

  public ObjectProperty<Notice> notice() {
    return notice;
  }

  public void onBooked(Consumer<Transaction> listener) {
    onBooked = listener;
  }

  /** Whether the form corrects a transaction rather than booking a new one. */
  public boolean correcting() {
    return correcting.isPresent();
  }

  /** Starts anew, with an empty form; not while it is open what became of the last one. */
  public void clear() {
    if (state.get() == Submission.UNKNOWN || state.get() == Submission.SENDING) {
      notice.set(Notice.warning(
          "Look it up first: whether this one is booked is not known, and clearing it would"
              + " forget how to find out."));
      return;
    }
    reset();
  }

  private void reset() {
    correcting = Optional.empty();
    requestId = "";
    store.clear();
    values.values().forEach(value -> value.set(""));
    problems.values().forEach(problem -> problem.set(""));
    notice.set(Notice.NONE);
    state.set(Submission.EDITING);
  }

  /** Fills the form with a transaction that it is to correct. */
  public void correct(Transaction before) {
    clear();
    if (state.get() == Submission.UNKNOWN || state.get() == Submission.SENDING) {
      return;
    }
    correcting = Optional.of(new DraftStore.Corrected(before.name(), before.etag()));
    type.set(before.type());
    before.content().values().forEach((field, value) -> value(field).set(value));
    notice.set(
        new Notice(Notice.Level.INFO, "Corrects " + before.name() + "; both stay on record."));
  }

  /** Sends it; while the outcome of the last try is unknown, under the same id. */
  public void send() {
    if (state.get() == Submission.SENDING) {
      return;
    }
    if (requestId.isEmpty()) {
      requestId = requestIds.get();
    }
    TransactionDraft draft = draft();
    store.save(new DraftStore.Pending(requestId, draft, correcting));
    state.set(Submission.SENDING);
    asked++;
    calls.when(
        correcting
            .map(one -> gateway.correct(one.name(), one.etag(), draft, requestId))
            .orElseGet(() -> gateway.create(draft, requestId)),
        this::booked,
        this::refused);
  }

  private TransactionDraft draft() {
    Map<TransactionField, String> filled = new EnumMap<>(TransactionField.class);
    for (TransactionField field : type.get().fields()) {
      String text = value(field).get().strip();
      if (!text.isEmpty()) {
        filled.put(field, text);
      }
    }
    return new TransactionDraft(type.get(), filled);
  }

  private void edited() {
    // What was sent must stay what it was until it is known what became of it.
    if (state.get() == Submission.UNKNOWN || state.get() == Submission.SENDING) {
      return;
    }
    requestId = "";
    state.set(Submission.EDITING);
    asked++;
    debounce.ask(this::check);
  }

  private void check() {
    if (state.get() != Submission.EDITING || correcting.isPresent()) {
      return;
    }
    long mine = ++asked;
    state.set(Submission.CHECKING);
    calls.when(
        gateway.validate(draft()),
        fine -> {
          if (mine == asked) {
            problems.values().forEach(problem -> problem.set(""));
            notice.set(Notice.NONE);
            state.set(Submission.READY);
          }
        },
        error -> {
          if (mine == asked) {
            state.set(Submission.EDITING);
            explain(error);
          }
        });
  }

  private void booked(Transaction transaction) {
    reset();
    state.set(Submission.BOOKED);
    notice.set(Notice.good("Booked as " + transaction.name() + "."));
    onBooked.accept(transaction);
  }

  private void refused(GatewayException error) {
    if (error.outcomeUnknown()) {
      state.set(Submission.UNKNOWN);
      notice.set(Notice.warning(
          "No answer came: the transaction may be booked or not. Look it up; it can not be"
              + " booked twice."));
      return;
    }
    requestId = "";
    store.clear();
    state.set(Submission.EDITING);
    explain(error);
  }

  private void explain(GatewayException error) {
    problems.values().forEach(problem -> problem.set(""));
    boolean placed = !error.violations().isEmpty();
    for (FieldViolation violation : error.violations()) {
      boolean found = false;
      for (TransactionField field : type.get().fields()) {
        if (field.wire().equals(violation.leaf())) {
          problem(field).set(violation.text());
          found = true;
        }
      }
      placed &= found;
    }
    notice.set(placed ? Notice.NONE : Notice.of(error.kind(), error.text()));
  }

  private void recover(DraftStore.Pending pending) {
    correcting = pending.corrects();
    type.set(pending.draft().type());
    pending.draft().values().forEach((field, value) -> value(field).set(value));
    requestId = pending.requestId();
    state.set(Submission.UNKNOWN);
    notice.set(Notice.warning(
        "This transaction was being sent when the window was last closed. Look it up; it can"
            + " not be booked twice."));
  }
}
