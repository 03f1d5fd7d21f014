package io.nexanest.desktop.transaction.bulk;

import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.ledger.Correction;
import io.nexanest.desktop.gateway.ledger.Transaction;
import io.nexanest.desktop.gateway.ledger.TransactionField;
import io.nexanest.desktop.gateway.ledger.TransactionGateway;
import io.nexanest.desktop.gateway.ledger.TransactionState;
import io.nexanest.desktop.sending.Once;
import io.nexanest.desktop.transaction.Standpoint;
import io.nexanest.desktop.ui.feedback.Notice;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * One field of many transactions, changed by corrections: all are booked, or none. Undoing corrects
 * them again, back to what they said; everything stays on record.
 */
public final class BulkViewModel implements Subscription {
  /** How many can be corrected at once. */
  public static final int MOST = 1000;

  private static final Notice PAST = Notice.warning(
      "Nothing is corrected while it is looked at what was known once; go back to now first.");

  // A verdict of what was typed before is none of what is typed now.
  private long edits;
  private final TransactionGateway gateway;
  private final Calls calls;
  private final Standpoint standpoint;
  private final Supplier<LocalDate> today;
  private final Subscription lifetime;
  private final Map<String, Transaction> marked = new LinkedHashMap<>();
  private final ReadOnlyObjectWrapper<List<BulkLine>> lines =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<TransactionField> field =
      new SimpleObjectProperty<>(TransactionField.NOTE);
  private final StringProperty value = new SimpleStringProperty("");
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<List<Correction>> undoing =
      new ReadOnlyObjectWrapper<>(List.of());
  private final Once once = new Once(() -> UUID.randomUUID().toString());

  public BulkViewModel(
      TransactionGateway gateway, Calls calls, Standpoint standpoint, Supplier<LocalDate> today) {
    this.gateway = gateway;
    this.calls = calls;
    this.standpoint = standpoint;
    this.today = today;
    field.addListener((at, before, now) -> edited());
    value.addListener((at, before, now) -> edited());
    // What is marked was read as it stood where one looked; elsewhere it may say something else.
    lifetime = standpoint.asOf().subscribe(this::moved)::unsubscribe;
  }

  /** What people call the branch that it is booked on; empty for the books. */
  public ReadOnlyStringProperty branchTitle() {
    return standpoint.branchTitle();
  }

  @Override
  public void close() {
    lifetime.close();
  }

  /** What is marked, with what would become of it. */
  public ReadOnlyObjectProperty<List<BulkLine>> lines() {
    return lines.getReadOnlyProperty();
  }

  public ObjectProperty<TransactionField> field() {
    return field;
  }

  public StringProperty value() {
    return value;
  }

  public ObjectProperty<Notice> notice() {
    return notice;
  }

  /** Whether the server would book all of it as it is typed. */
  public ReadOnlyBooleanProperty ready() {
    return ready.getReadOnlyProperty();
  }

  /** Whether an answer is on its way. */
  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** What the last correction can be undone by; empty where there is none. */
  public ReadOnlyObjectProperty<List<Correction>> undoing() {
    return undoing.getReadOnlyProperty();
  }

  public boolean isMarked(String name) {
    return marked.containsKey(name);
  }

  /** Marks a transaction that counts, or takes its mark away. */
  public void mark(Transaction one) {
    if (busy.get()) {
      return;
    }
    if (marked.remove(one.name()) == null) {
      if (one.state() != TransactionState.POSTED || !one.type().enterable()) {
        notice.set(Notice.warning("Only a transaction that counts can be corrected."));
        return;
      }
      if (marked.size() == MOST) {
        notice.set(Notice.warning(MOST + " are corrected at once at most."));
        return;
      }
      marked.put(one.name(), one);
    }
    edited();
  }

  /** Takes all marks away. */
  public void clear() {
    if (!busy.get()) {
      marked.clear();
      edited();
    }
  }

  /** Has the server judge each of them without booking any. */
  public void preview() {
    Optional<String> text = typed();
    if (marked.isEmpty() || busy.get() || text.isEmpty() || past()) {
      return;
    }
    busy.set(true);
    List<Transaction> all = List.copyOf(marked.values());
    BulkChange change = change(text.get());
    long mine = edits;
    calls.when(
        gateway.correctAll(change.corrections(all), true, ""),
        fine -> {
          busy.set(false);
          if (mine == edits) {
            judge(text.get(), Map.of());
          }
        },
        error -> {
          busy.set(false);
          if (mine == edits) {
            refused(error, text.get());
          }
        });
  }

  /** Books all of them, or none; while the outcome of the last try is unknown, that one again. */
  public void apply() {
    Optional<String> text = typed();
    if (!ready.get() || busy.get() || text.isEmpty() || past()) {
      return;
    }
    List<Transaction> all = List.copyOf(marked.values());
    BulkChange change = change(text.get());
    send(
        change.corrections(all),
        booked -> {
          undoing.set(inView(change) ? change.back(all, booked) : List.of());
          notice.set(Notice.good(booked.size() + " transactions are corrected."));
        },
        error -> refused(error, text.get()));
  }

  /** Corrects what was corrected last back to what it said before. */
  public void undo() {
    if (undoing.get().isEmpty() || busy.get() || past()) {
      return;
    }
    send(
        undoing.get(),
        booked -> {
          undoing.set(List.of());
          notice.set(Notice.good(booked.size() + " transactions say again what they said before."));
        },
        error -> notice.set(Notice.of(error.kind(), BulkChange.notUndone(error))));
  }

  private void send(
      List<Correction> corrections,
      Consumer<List<Transaction>> done,
      Consumer<GatewayException> refused) {
    Once.Try attempt = once.of(corrections);
    busy.set(true);
    calls.when(
        gateway.correctAll(corrections, false, attempt.id()),
        booked -> {
          busy.set(false);
          attempt.settled();
          marked.clear();
          edited();
          done.accept(booked);
        },
        error -> {
          busy.set(false);
          if (attempt.failed(error)) {
            notice.set(Notice.warning("No answer came: they may be corrected or not. Do it again"
                + " to find out; nothing can be booked twice."));
          } else {
            refused.accept(error);
          }
        });
  }

  // What was booked elsewhere can only be undone there.
  private void moved(AsOf before, AsOf now) {
    if (!before.branch().equals(now.branch())) {
      undoing.set(List.of());
    }
    clear();
  }

  private boolean inView(BulkChange change) {
    return change.branch().equals(standpoint.asOf().get().branch());
  }

  private BulkChange change(String text) {
    return new BulkChange(field.get(), text, standpoint.asOf().get().branch());
  }

  private boolean past() {
    boolean past = standpoint.asOf().get().knownTime().isPresent();
    if (past) {
      notice.set(PAST);
    }
    return past;
  }

  private Optional<String> typed() {
    try {
      return Optional.of(BulkChange.read(field.get(), value.get().strip(), today.get()));
    } catch (DateTimeException | IllegalArgumentException e) {
      notice.set(Notice.warning(String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  // The etags tell which versions were judged, so that anything typed since asks for a new verdict.
  private void edited() {
    edits++;
    ready.set(false);
    notice.set(Notice.NONE);
    lines.set(marked.values().stream()
        .map(one -> new BulkLine(one, one.value(field.get()), "", "", false))
        .toList());
  }

  private void refused(GatewayException error, String text) {
    Map<Integer, String> wrong = BulkChange.wrong(error);
    if (wrong.isEmpty()) {
      notice.set(Notice.of(error.kind(), error.text()));
    } else {
      judge(text, wrong);
    }
  }

  private void judge(String text, Map<Integer, String> wrong) {
    List<BulkLine> judged = new ArrayList<>();
    int refused = 0;
    for (Transaction one : marked.values()) {
      boolean has = one.type().fields().contains(field.get());
      String refusal =
          has ? wrong.getOrDefault(judged.size(), "") : one.type().title() + " has no such field";
      refused += refusal.isEmpty() ? 0 : 1;
      judged.add(BulkLine.judged(one, field.get(), text, refusal));
    }
    lines.set(List.copyOf(judged));
    ready.set(refused == 0);
    notice.set(
        refused == 0
            ? Notice.NONE
            : Notice.warning(
                refused + " of " + judged.size() + " can not be corrected so; none is booked."));
  }
}
