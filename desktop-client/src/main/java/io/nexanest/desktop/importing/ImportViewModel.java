package io.nexanest.desktop.importing;

import io.nexanest.desktop.gateway.book.Account;
import io.nexanest.desktop.gateway.book.BookGateway;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.importing.ImportGateway;
import io.nexanest.desktop.gateway.importing.ImportRow;
import io.nexanest.desktop.gateway.importing.ImportState;
import io.nexanest.desktop.gateway.importing.RowState;
import io.nexanest.desktop.gateway.importing.Statement;
import io.nexanest.desktop.gateway.importing.StatementImport;
import io.nexanest.desktop.gateway.market.InstrumentGateway;
import io.nexanest.desktop.gateway.market.NewInstrument;
import io.nexanest.desktop.sending.Once;
import io.nexanest.desktop.ui.feedback.Notice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** A statement from file to books: uploaded, reviewed row by row, booked as one or thrown away. */
public final class ImportViewModel {
  /** Where the wizard stands. */
  public enum Step {
    CHOOSE,
    REVIEW,
    DONE
  }

  private final ImportGateway gateway;
  private final BookGateway books;
  private final InstrumentGateway instruments;
  private final Calls calls;
  private final Supplier<String> requestIds;
  private final FormatViewModel format = new FormatViewModel();
  private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.CHOOSE);
  private final ReadOnlyObjectWrapper<List<Account>> accounts =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<StatementImport>> statement =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<ImportRow>> rows =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<StatementImport>> past =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private final ReadOnlyObjectWrapper<Notice> whereTo = new ReadOnlyObjectWrapper<>(Notice.NONE);
  private final Once once;

  public ImportViewModel(
      ImportGateway gateway,
      BookGateway books,
      InstrumentGateway instruments,
      Calls calls,
      Supplier<String> requestIds) {
    this.gateway = gateway;
    this.books = books;
    this.instruments = instruments;
    this.calls = calls;
    this.requestIds = requestIds;
    once = new Once(requestIds);
    past.subscribe(now -> format.offer(now.stream().map(StatementImport::account)));
  }

  public FormatViewModel format() {
    return format;
  }

  public ReadOnlyObjectProperty<Step> step() {
    return step.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<List<Account>> accounts() {
    return accounts.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<StatementImport>> statement() {
    return statement.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<List<ImportRow>> rows() {
    return rows.getReadOnlyProperty();
  }

  /** What was imported before, the newest first. */
  public ReadOnlyObjectProperty<List<StatementImport>> past() {
    return past.getReadOnlyProperty();
  }

  public ObjectProperty<Notice> notice() {
    return notice;
  }

  /** Says, while a branch is in view, that an import is not booked on it. */
  public ReadOnlyObjectProperty<Notice> whereTo() {
    return whereTo.getReadOnlyProperty();
  }

  /** Hears what is in view. */
  public void inView(AsOf asOf) {
    whereTo.set(ImportWording.whereTo(asOf));
  }

  public void load() {
    calls.when(
        books.books(),
        now -> accounts.set(now.accounts().stream().filter(Account::open).toList()),
        this::failed);
    loadPast();
  }

  private void loadPast() {
    calls.when(gateway.list(), past::set, this::failed);
  }

  /** Shows an import again, with its rows. */
  public void reopen(StatementImport known) {
    uploaded(known);
  }

  /** Takes everything back that an import booked. */
  public void undo(StatementImport known) {
    calls.when(
        gateway.undo(known, requestIds.get()),
        undone -> {
          notice.set(ImportWording.undone(undone));
          loadPast();
        },
        this::failed);
  }

  /** Hands over the file as it was uploaded. */
  public void download(StatementImport known, Consumer<byte[]> then) {
    if (known.document().isEmpty()) {
      notice.set(Notice.warning(known.fileName() + " was imported before files were kept."));
      return;
    }
    calls.when(gateway.download(known.document()), then, this::failed);
  }

  /** What people call an account. */
  public String accountName(String name) {
    return accounts.get().stream()
        .filter(account -> account.name().equals(name))
        .map(Account::displayName)
        .findFirst()
        .orElse("");
  }

  /** Uploads a file for the chosen account; nothing is booked. */
  public void upload(String fileName, byte[] bytes) {
    if (format.account().get().isEmpty()) {
      notice.set(Notice.warning("Choose the account that the statement is of, then the file."));
      return;
    }
    notice.set(new Notice(Notice.Level.INFO, "Reading " + fileName + "…"));
    Statement file = new Statement(format.account().get(), fileName, bytes, format.format());
    calls.when(gateway.upload(file, requestIds.get()), this::uploaded, this::failed);
  }

  /** Changes cells of a row, by the file's headers or the product's column names. */
  public void mend(ImportRow row, Map<String, String> cells) {
    Map<String, String> byColumn = new LinkedHashMap<>();
    cells.forEach((header, cell) -> byColumn.put(column(header), cell));
    calls.when(gateway.update(row.name(), byColumn, false), changed -> reload(), this::failed);
  }

  /** Leaves a row out, or takes it in again. */
  public void skip(ImportRow row, boolean skipped) {
    calls.when(gateway.update(row.name(), Map.of(), skipped), changed -> reload(), this::failed);
  }

  /** The instrument of a row that nobody knows. */
  Optional<UnknownInstrument> unknown(ImportRow row) {
    return statement.get().flatMap(now -> UnknownInstrument.of(row, now.format()));
  }

  /** Makes an instrument that a row names and nobody knows; every row is then checked again. */
  public void add(ImportRow row, NewInstrument wanted) {
    calls.when(
        instruments.create(wanted, requestIds.get()), made -> skip(row, false), this::failed);
  }

  /** Throws the import away and leaves how it was read to be corrected, before the next try. */
  public void readOtherwise() {
    statement
        .get()
        .ifPresent(now -> calls.when(
            gateway.discard(now),
            thrown -> {
              restart();
              format.account().set(now.account());
              format.fill(now.format());
              notice.set(ImportWording.toReadOtherwise(now));
            },
            this::failed));
  }

  /** Books every row that is not left out; without the invalid ones if asked so. */
  public void commit(boolean skipInvalid) {
    statement.get().ifPresent(now -> {
      Once.Try attempt = once.of(List.of(now.name(), now.etag(), skipInvalid));
      calls.when(
          gateway.commit(now, skipInvalid, attempt.id()),
          attempt.answered(this::committed),
          error -> notice.set(
              attempt.failed(error)
                  ? ImportWording.UNANSWERED
                  : Notice.of(error.kind(), error.text())));
    });
  }

  public void discard() {
    statement
        .get()
        .ifPresent(now -> calls.when(gateway.discard(now), thrown -> restart(), this::failed));
  }

  /** Back to the choice of a file. */
  public void restart() {
    statement.set(Optional.empty());
    rows.set(List.of());
    notice.set(Notice.NONE);
    step.set(Step.CHOOSE);
    loadPast();
  }

  /** The product's column of a header of the file; the header itself where it is for none. */
  String column(String header) {
    return statement.get().map(now -> now.format().column(header)).orElse(header);
  }

  private void uploaded(StatementImport now) {
    statement.set(Optional.of(now));
    step.set(now.state() == ImportState.REVIEW ? Step.REVIEW : Step.DONE);
    reload();
  }

  private void reload() {
    statement.get().ifPresent(now -> {
      about(now.name(), gateway.get(now.name()), this::counted);
      about(now.name(), gateway.rows(now.name()), rows::set);
    });
  }

  // By the time of the answer another statement may be open, of which it says nothing.
  private <T> void about(String name, CompletionStage<T> answer, Consumer<T> taker) {
    calls.when(
        answer,
        found -> {
          if (isOpen(name)) {
            taker.accept(found);
          }
        },
        error -> {
          if (isOpen(name)) {
            failed(error);
          }
        });
  }

  private boolean isOpen(String name) {
    return statement.get().filter(now -> now.name().equals(name)).isPresent();
  }

  private void counted(StatementImport now) {
    statement.set(Optional.of(now));
    if (step.get() == Step.REVIEW) {
      notice.set(ImportWording.reviewed(now));
    }
  }

  private void committed(StatementImport now) {
    if (!isOpen(now.name())) {
      loadPast();
      return;
    }
    statement.set(Optional.of(now));
    step.set(Step.DONE);
    notice.set(ImportWording.booked(now));
    about(now.name(), gateway.rows(now.name()), rows::set);
  }

  private void failed(GatewayException error) {
    notice.set(Notice.of(error.kind(), error.text()));
  }

  /** How many rows stand in a state. */
  public long count(RowState state) {
    return rows.get().stream().filter(row -> row.state() == state).count();
  }
}
