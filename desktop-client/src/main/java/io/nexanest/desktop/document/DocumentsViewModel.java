package io.nexanest.desktop.document;

import io.nexanest.desktop.gateway.Gateways;
import io.nexanest.desktop.gateway.book.Account;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.gateway.call.Latest;
import io.nexanest.desktop.gateway.document.Accepted;
import io.nexanest.desktop.gateway.document.Rereading;
import io.nexanest.desktop.gateway.document.StoredDocument;
import io.nexanest.desktop.gateway.importing.ImportRow;
import io.nexanest.desktop.gateway.importing.ImportState;
import io.nexanest.desktop.sending.Once;
import io.nexanest.desktop.ui.feedback.Notice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** Kept files, the rows of the chosen one, and how it would be read now. */
public final class DocumentsViewModel {
  private static final Notice CHOOSE = Notice.warning("Choose a document in the list first.");

  private final Gateways gateways;
  private final Calls calls;
  private final Once once;
  private final ReadOnlyObjectWrapper<List<StoredDocument>> documents =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper answered = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<StoredDocument>> chosen =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<ImportRow>> rows =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<Rereading>> rereading =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private Map<String, String> accounts = Map.of();
  private String sought = "";
  private final Latest about;

  public DocumentsViewModel(Gateways gateways, Calls calls, Supplier<String> requestIds) {
    this.gateways = gateways;
    this.calls = calls;
    about = new Latest(calls);
    once = new Once(requestIds);
  }

  public ReadOnlyObjectProperty<List<StoredDocument>> documents() {
    return documents.getReadOnlyProperty();
  }

  /** Whether the server has said which there are. */
  public ReadOnlyBooleanProperty answered() {
    return answered.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<StoredDocument>> chosen() {
    return chosen.getReadOnlyProperty();
  }

  /** The rows of the chosen document's import. */
  public ReadOnlyObjectProperty<List<ImportRow>> rows() {
    return rows.getReadOnlyProperty();
  }

  /** How the chosen document is read now, once that was asked for. */
  public ReadOnlyObjectProperty<Optional<Rereading>> rereading() {
    return rereading.getReadOnlyProperty();
  }

  public ObjectProperty<Notice> notice() {
    return notice;
  }

  /** Chooses the document of that name as soon as it is known; an empty name is none. */
  public void seek(String name) {
    sought = name;
  }

  public void load() {
    calls.when(
        gateways.books().books(),
        now -> {
          accounts = now.accounts().stream()
              .collect(Collectors.toMap(Account::name, Account::displayName));
          list();
        },
        this::failed);
  }

  /** What people call an account; empty for none. */
  public String accountName(String name) {
    return accounts.getOrDefault(name, "");
  }

  /** Shows what became of a document. */
  public void choose(Optional<StoredDocument> next) {
    if (next.equals(chosen.get())) {
      return;
    }
    about.renew();
    rows.set(List.of());
    rereading.set(Optional.empty());
    chosen.set(next);
    next.filter(one -> !one.importName().isEmpty())
        .ifPresent(
            one -> about.when(gateways.imports().rows(one.importName()), rows::set, this::failed));
  }

  /** Reads the chosen document by today's parser; nothing is changed. */
  public void readAgain() {
    chosen.get().ifPresentOrElse(this::readAgain, () -> notice.set(CHOOSE));
  }

  private void readAgain(StoredDocument one) {
    if (one.state() != ImportState.COMMITTED) {
      notice.set(Notice.warning(
          one.fileName() + " has nothing in the books that it could be compared with."));
      return;
    }
    about.when(
        gateways.documents().readAgain(one.name()),
        now -> {
          rereading.set(Optional.of(now));
          notice.set(
              now.differing() == 0
                  ? Notice.good(one.fileName() + " says what is booked: its " + now.same()
                      + " rows are read as before.")
                  : Notice.NONE);
        },
        this::failed);
  }

  /** Back to the rows. */
  public void leave() {
    rereading.set(Optional.empty());
  }

  /** Books the differences that are looked at. */
  public void accept() {
    rereading.get().ifPresent(seen -> {
      Once.Try attempt = once.of(List.of(seen.document(), seen.etag()));
      calls.when(
          gateways.documents().accept(seen, attempt.id()),
          attempt.answered(now -> accepted(now, seen)),
          error -> {
            boolean unknown = attempt.failed(error);
            notice.set(
                unknown
                    ? Notice.warning("No answer came. Press Book again: nothing is booked twice.")
                    : Notice.of(error.kind(), error.text()));
          });
    });
  }

  /** Hands over the chosen file as it was uploaded. */
  public void download(BiConsumer<StoredDocument, byte[]> then) {
    chosen
        .get()
        .ifPresentOrElse(
            one -> calls.when(
                gateways.documents().download(one.name()),
                bytes -> then.accept(one, bytes),
                this::failed),
            () -> notice.set(CHOOSE));
  }

  private void accepted(Accepted now, Rereading seen) {
    notice.set(Notice.good("Booked: %d changed, %d new, %d taken back."
        .formatted(now.changed(), now.added(), now.removed())));
    if (rereading.get().filter(seen::equals).isPresent()) {
      rereading.set(Optional.empty());
    }
    list();
  }

  private void list() {
    calls.when(
        gateways.documents().list(),
        now -> {
          String name =
              sought.isEmpty() ? chosen.get().map(StoredDocument::name).orElse("") : sought;
          sought = "";
          documents.set(now);
          answered.set(true);
          choose(now.stream().filter(one -> one.name().equals(name)).findFirst());
        },
        this::failed);
  }

  private void failed(GatewayException error) {
    notice.set(Notice.of(error.kind(), error.text()));
  }
}
