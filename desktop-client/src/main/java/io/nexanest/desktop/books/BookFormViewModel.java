package io.nexanest.desktop.books;

import io.nexanest.desktop.gateway.book.BookAct;
import io.nexanest.desktop.gateway.book.BookChange;
import io.nexanest.desktop.gateway.book.BookField;
import io.nexanest.desktop.gateway.book.BookGateway;
import io.nexanest.desktop.gateway.book.BookKind;
import io.nexanest.desktop.gateway.book.Books;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.sending.Sender;
import io.nexanest.desktop.sending.Submission;
import io.nexanest.desktop.sending.UnsentFile;
import io.nexanest.desktop.ui.feedback.Notice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;

/**
 * A household, portfolio or account being typed. An update sends the fields that were changed and no
 * others, with the etag that was read; what somebody else changed meanwhile is shown beside it.
 */
public final class BookFormViewModel implements Subscription {
  private static final Notice AWAY = Notice.warning(Sender.AWAY);

  /** What the form is about; no form is open before something is chosen. */
  public record Subject(BookKind kind, String name, String title, boolean away) {
    public boolean isNew() {
      return name.isEmpty();
    }
  }

  private final Sender<BookChange, String> sender;
  private final TypedFields typed = new TypedFields(this::compare);
  private final ReadOnlyObjectWrapper<Optional<Subject>> subject =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Boolean> changed = new ReadOnlyObjectWrapper<>(false);
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private final BookOutcome outcome;
  private final ReadOnlyBooleanProperty away;
  private final Subscription lifetime;
  private Reading read = new Reading(BookKind.HOUSEHOLD, "", "", false, Map.of());
  private Optional<BookChange> sent = Optional.empty();

  BookFormViewModel(
      BookGateway gateway,
      Calls calls,
      UnsentFile<BookChange> unsent,
      Supplier<String> requestIds,
      BookOutcome.Owner owner,
      ReadOnlyBooleanProperty away) {
    this.away = away;
    sender = new Sender<>(calls, unsent, requestIds, gateway::change);
    outcome = new BookOutcome(this, owner);
    sender.recover().ifPresent(this::recover);
    lifetime = away.subscribe(this::reached)::unsubscribe;
  }

  public ReadOnlyObjectProperty<Optional<Subject>> subject() {
    return subject.getReadOnlyProperty();
  }

  public StringProperty value(BookField field) {
    return typed.value(field);
  }

  public StringProperty problem(BookField field) {
    return typed.problem(field);
  }

  public ReadOnlyObjectProperty<Submission> state() {
    return sender.state();
  }

  /** Whether anything differs from what was read. */
  public ReadOnlyObjectProperty<Boolean> changed() {
    return changed.getReadOnlyProperty();
  }

  public ObjectProperty<Notice> notice() {
    return notice;
  }

  /** The fields of the form as it stands. */
  public List<BookField> fields() {
    return subject
        .get()
        .map(now -> now.isNew() ? now.kind().fields() : now.kind().changeable())
        .orElse(List.of());
  }

  /** Opens an empty form, unless something typed or unknown would be lost by it. */
  public boolean make(BookKind kind, Map<BookField, String> presets) {
    return open(new Reading(kind, "", "", false, presets));
  }

  boolean open(Reading reading) {
    boolean other = !reading.name().equals(read.name()) || reading.name().isEmpty();
    if (sender.fixed() || changed.get() && other) {
      notice.set(Notice.warning(
          sender.fixed()
              ? "Look it up first: what became of the change of " + name() + " is not known."
              : "Save or undo what you typed for " + name() + " first."));
      return false;
    }
    // Choosing again what is open takes nothing back that was typed.
    if (!changed.get()) {
      show(reading);
      notice.set(Notice.NONE);
    }
    return true;
  }

  /** Back to what was read. */
  public void undo() {
    if (!sender.fixed()) {
      show(read);
      notice.set(Notice.NONE);
    }
  }

  /** Whether the server has gone; what is typed stays, and is sent when it is back. */
  public ReadOnlyBooleanProperty away() {
    return away;
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
    }
  }

  /** Puts away what is open. */
  public void shut() {
    if (!sender.fixed()) {
      subject.set(Optional.empty());
      changed.set(false);
      notice.set(Notice.NONE);
    }
  }

  /** Sends what was typed; while the outcome of the last try is unknown, that one again. */
  public void save() {
    subject.get().ifPresent(now -> {
      Map<BookField, String> send = now.isNew() ? typed.filled(fields()) : differences();
      if (now.isNew() || !send.isEmpty() || sender.fixed()) {
        BookAct act = now.isNew() ? BookAct.CREATE : BookAct.UPDATE;
        send(new BookChange(now.kind(), act, now.name(), read.etag(), send));
      }
    });
  }

  /** Hides, shows, closes or reopens what is open. */
  public void act(BookAct act) {
    subject
        .get()
        .filter(now -> !now.isNew())
        .ifPresent(now -> send(new BookChange(now.kind(), act, now.name(), read.etag(), Map.of())));
  }

  /** Takes in what the books now say of what is open, and keeps what was typed. */
  void reread(Books books) {
    subject.get().filter(now -> !now.isNew()).ifPresent(now -> {
      Optional<Reading> found = Reading.find(books, now.name());
      if (found.isEmpty()) {
        notice.set(Notice.warning(now.title() + " is no longer there."));
      } else if (sender.fixed()) {
        fill(found.get());
      } else if (!found.get().etag().equals(read.etag())) {
        merge(found.get());
      }
    });
  }

  void refuse(BookField field, String text) {
    problem(field).set(text);
  }

  void clearProblems() {
    typed.clearProblems();
  }

  Optional<BookChange> sent() {
    return sent;
  }

  private void send(BookChange change) {
    if (away.get()) {
      notice.set(AWAY);
      return;
    }
    if (!sender.fixed()) {
      sent = Optional.of(change);
      clearProblems();
      notice.set(Notice.NONE);
    }
    sender.send(change, outcome);
  }

  private void show(Reading reading) {
    read = reading;
    clearProblems();
    subject.set(
        Optional.of(new Subject(reading.kind(), reading.name(), reading.title(), reading.away())));
    typed.show(reading);
    compare();
    sender.typing(Submission.EDITING);
  }

  // What was not touched follows the server; what was touched stays, with the server's value
  // beside.
  private void merge(Reading now) {
    StringBuilder fields = new StringBuilder();
    boolean touched = changed.get();
    for (BookField field : now.kind().changeable()) {
      String theirs = now.value(field);
      if (!theirs.equals(read.value(field))) {
        fields.append(fields.isEmpty() ? "" : ", ").append(field.title());
        if (value(field).get().equals(read.value(field))) {
          value(field).set(theirs);
        } else if (!value(field).get().equals(theirs)) {
          problem(field).set(outcome.theirs(field, theirs));
        }
      }
    }
    read = now;
    subject.set(Optional.of(new Subject(now.kind(), now.name(), now.title(), now.away())));
    compare();
    if (touched || sent.isPresent()) {
      notice.set(Notice.warning("Somebody else changed " + now.title() + " meanwhile"
          + (fields.isEmpty() ? "." : ": " + fields + ".")
          + " What you typed is kept; look at it and save again."));
    }
  }

  // What was sent stands; the other fields come from the books.
  private void fill(Reading now) {
    read = now;
    Map<BookField, String> keep = sent.map(BookChange::values).orElse(Map.of());
    for (BookField field : now.kind().changeable()) {
      value(field).set(keep.getOrDefault(field, now.value(field)));
    }
    subject.set(Optional.of(new Subject(now.kind(), now.name(), now.title(), now.away())));
  }

  private void recover(BookChange change) {
    sent = Optional.of(change);
    read = new Reading(change.kind(), change.name(), change.etag(), false, Map.of());
    change.values().forEach((field, text) -> value(field).set(text));
    subject.set(Optional.of(
        new Subject(change.kind(), change.name(), change.value(BookField.DISPLAY_NAME), false)));
    notice.set(
        Notice.warning("This change was being sent when the screen was last left. Look it up;"
            + " it can not be made twice."));
  }

  private Map<BookField, String> differences() {
    return typed.differences(fields(), read);
  }

  private void compare() {
    changed.set(!differences().isEmpty());
  }

  private String name() {
    return subject
        .get()
        .map(now -> now.isNew() ? "the new " + now.kind().title() : now.title())
        .orElse("");
  }
}
