package io.nexanest.desktop.books;

import io.nexanest.desktop.gateway.book.BookAct;
import io.nexanest.desktop.gateway.book.BookChange;
import io.nexanest.desktop.gateway.book.BookField;
import io.nexanest.desktop.gateway.book.BookGateway;
import io.nexanest.desktop.gateway.book.BookKind;
import io.nexanest.desktop.gateway.book.Books;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.sending.UnsentFile;
import io.nexanest.desktop.ui.feedback.Notice;
import io.nexanest.kernel.reason.Kind;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The tenant's books as a tree, with a form for one of them, and a guide where there are none. */
public final class BooksViewModel implements Subscription, BookOutcome.Owner {
  private final BookGateway gateway;
  private final Calls calls;
  private final Runnable onChange;
  private final BookFormViewModel form;
  private final ReadOnlyObjectWrapper<Books> books = new ReadOnlyObjectWrapper<>(Books.EMPTY);
  private final ReadOnlyObjectWrapper<BookLine> tree =
      new ReadOnlyObjectWrapper<>(BookLine.tree(Books.EMPTY));
  private final ReadOnlyObjectWrapper<Guide> guide = new ReadOnlyObjectWrapper<>(Guide.DONE);
  private final BooleanProperty showAway = new SimpleBooleanProperty();
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private final Subscription reach;
  private Runnable afterLoad = () -> {};
  private boolean guiding;
  private boolean missed;

  /**
   * @param onChange tells the window that the books have changed
   */
  public BooksViewModel(
      BookGateway gateway,
      Calls calls,
      UnsentFile<BookChange> unsent,
      Supplier<String> requestIds,
      ReadOnlyBooleanProperty away,
      Runnable onChange) {
    this.gateway = gateway;
    this.calls = calls;
    this.onChange = onChange;
    form = new BookFormViewModel(gateway, calls, unsent, requestIds, this, away);
    showAway.addListener((at, before, now) -> arrange());
    reach = away.subscribe(this::reached)::unsubscribe;
  }

  public BookFormViewModel form() {
    return form;
  }

  public ReadOnlyObjectProperty<Books> books() {
    return books.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<BookLine> tree() {
    return tree.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Guide> guide() {
    return guide.getReadOnlyProperty();
  }

  /** Whether hidden ones and closed accounts are in the tree. */
  public BooleanProperty showAway() {
    return showAway;
  }

  public ObjectProperty<Notice> notice() {
    return notice;
  }

  public void load() {
    missed = false;
    notice.set(Notice.NONE);
    calls.when(gateway.all(), this::loaded, this::failed);
  }

  /** Opens what a line stands for. */
  public boolean choose(String name) {
    return Reading.find(books.get(), name).map(form::open).orElse(false);
  }

  /** Opens an empty form for what belongs below something, in the currency of that. */
  public void make(BookKind kind, String chosen) {
    Map<BookField, String> presets = Presets.of(books.get().shown(), kind, chosen);
    form.make(kind, presets);
  }

  /** What a person would do next. */
  void follow(Guide step) {
    switch (step) {
      case HOUSEHOLD -> make(BookKind.HOUSEHOLD, "");
      case PORTFOLIO -> make(BookKind.PORTFOLIO, "");
      case ACCOUNT -> make(BookKind.ACCOUNT, "");
      case IMPORT, DONE -> {}
    }
  }

  @Override
  public void done(BookChange change, String name) {
    String into = change.value(BookField.IN_PORTFOLIO);
    boolean join = change.act() == BookAct.CREATE && !into.isEmpty();
    form.shut();
    afterLoad = join ? () -> join(into, name) : () -> choose(name);
    onChange.run();
    load();
  }

  @Override
  public void stale() {
    load();
  }

  @Override
  public String shown(BookField field, String value) {
    return switch (field) {
      case HOUSEHOLD, IN_PORTFOLIO -> "'" + title(value) + "'";
      case ACCOUNTS ->
        Stream.of(value.split(" "))
            .filter(name -> !name.isEmpty())
            .map(this::title)
            .collect(Collectors.joining(", ", "'", "'"));
      case DISPLAY_NAME, BASE_CURRENCY, INSTITUTION, KIND, CURRENCY_CODE, LOT_POLICY ->
        "'" + value + "'";
    };
  }

  @Override
  public void close() {
    reach.close();
    form.close();
  }

  private String title(String name) {
    return Reading.find(books.get(), name).map(Reading::title).orElse(name);
  }

  // A new account is put into its portfolio by a change of that, which can fail for itself.
  private void join(String portfolio, String account) {
    if (choose(portfolio)) {
      var accounts = form.value(BookField.ACCOUNTS);
      accounts.set((accounts.get() + " " + account).strip());
      form.save();
    }
  }

  private void loaded(Books now) {
    books.set(now);
    arrange();
    Guide next = Guide.next(now.shown());
    guiding |= next != Guide.IMPORT;
    guide.set(guiding ? next : Guide.DONE);
    form.reread(now);
    Runnable then = afterLoad;
    afterLoad = () -> {};
    then.run();
  }

  private void arrange() {
    Books all = books.get();
    Books shown = new Books(
        all.shown().households(),
        all.shown().portfolios(),
        all.accounts().stream().filter(one -> one.open()).toList());
    tree.set(BookLine.tree(showAway.get() ? all : shown));
  }

  // What could not be read while the server was away is read when it is back.
  private void reached(boolean gone) {
    if (!gone && missed) {
      load();
    }
  }

  private void failed(GatewayException error) {
    missed = error.kind() == Kind.OUTSIDE;
    notice.set(Notice.of(error.kind(), error.text()));
  }
}
