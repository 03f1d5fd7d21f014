package io.nexanest.desktop.books;

import io.nexanest.desktop.books.BookFormViewModel.Subject;
import io.nexanest.desktop.gateway.book.AccountKind;
import io.nexanest.desktop.gateway.book.BookAct;
import io.nexanest.desktop.gateway.book.BookField;
import io.nexanest.desktop.gateway.book.BookKind;
import io.nexanest.desktop.gateway.book.Books;
import io.nexanest.desktop.gateway.book.Household;
import io.nexanest.desktop.gateway.book.LotPolicy;
import io.nexanest.desktop.gateway.book.Portfolio;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.sending.Submission;
import io.nexanest.desktop.ui.feedback.Banner;
import io.nexanest.desktop.ui.feedback.EmptyState;
import io.nexanest.desktop.ui.form.Choice;
import io.nexanest.desktop.ui.form.Field;
import io.nexanest.desktop.ui.form.Picks;
import io.nexanest.desktop.ui.format.Currencies;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Panel;
import io.nexanest.desktop.ui.part.Parts;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The form beside the tree; it shows the fields of what is open. */
final class BookFormView implements Subscription {
  private final BooksViewModel model;
  private final BookFormViewModel form;
  private final VBox fields = new VBox(10);
  private final Label state = Parts.label("", "muted", "small");
  private final Button save;
  private final Button undo;
  private final Button away;
  private final Node nothing = new EmptyState(
      Icons.BOOKS, "Nothing chosen", "Choose a line at the left to see and change it.");
  private final HBox buttons;
  private Optional<Node> first = Optional.empty();
  private final Panel panel;
  private final Subscriptions lifetime = new Subscriptions();

  BookFormView(BooksViewModel model, BiConsumer<Subject, BookAct> ask) {
    this.model = model;
    form = model.form();
    save = Parts.primary("book-save", "Save", Icons.DONE, form::save);
    undo = Parts.button("book-undo", "Undo", Icons.UNDO, this::undo);
    away = Parts.button(
        "book-away",
        "",
        Icons.HIDE,
        () -> form.subject().get().ifPresent(now -> ask.accept(now, act(now))));
    state.setId("book-state");
    fields.setPadding(new Insets(12));
    buttons = Parts.row(8, away, state, Parts.gap(), undo, save);
    buttons.setPadding(new Insets(8, 12, 12, 12));
    // Always in the scene, so that a field just made can take the cursor at once.
    ScrollPane scroll = new ScrollPane(fields);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    BorderPane body = new BorderPane(new StackPane(scroll, nothing));
    body.setTop(new Banner("book-banner", form.notice()));
    body.setBottom(buttons);
    panel = new Panel("Nothing chosen", body);
    panel.setId("book-form");
    lifetime.add(form.subject().subscribe(now -> arrange())::unsubscribe);
    lifetime.add(model.books().subscribe(now -> arrange())::unsubscribe);
    lifetime.add(form.state().subscribe(now -> buttons())::unsubscribe);
    lifetime.add(form.away().subscribe(gone -> buttons())::unsubscribe);
    lifetime.add(form.changed().subscribe(now -> buttons())::unsubscribe);
  }

  Node node() {
    return panel;
  }

  @Override
  public void close() {
    lifetime.close();
  }

  /** Puts the cursor into the first field. */
  void focus() {
    first.ifPresent(Node::requestFocus);
  }

  /** What can be done to put something away, or to bring it back. */
  static BookAct act(Subject of) {
    boolean account = of.kind() == BookKind.ACCOUNT;
    if (of.away()) {
      return account ? BookAct.REOPEN : BookAct.SHOW;
    }
    return account ? BookAct.CLOSE : BookAct.HIDE;
  }

  private void undo() {
    boolean made = form.subject().get().map(Subject::isNew).orElse(false);
    form.undo();
    if (made) {
      form.shut();
    }
  }

  private void arrange() {
    Optional<Subject> subject = form.subject().get();
    fields.getChildren().clear();
    first = Optional.empty();
    nothing.setVisible(subject.isEmpty());
    buttons.setVisible(subject.isPresent());
    if (subject.isEmpty()) {
      panel.title().setText("Nothing chosen");
      panel.note().setText("");
      return;
    }
    for (BookField field : form.fields()) {
      String id = "book-" + (field.wire().isEmpty() ? "portfolio" : field.wire());
      Control control = control(field);
      first = first.or(() -> Optional.of(control));
      fields.getChildren().add(new Field(id, field.title(), control, form.problem(field)));
    }
    buttons();
  }

  private void buttons() {
    form.subject().get().ifPresent(subject -> {
      Submission now = form.state().get();
      fields.setDisable(now.fixed());
      save.setDisable(form.away().get()
          || now == Submission.SENDING
          || !now.fixed() && !subject.isNew() && !form.changed().get());
      save.setText(
          now == Submission.UNKNOWN
              ? "Look up"
              : subject.isNew() ? "Make " + subject.kind().title() : "Save");
      undo.setText(subject.isNew() ? "Cancel" : "Undo");
      undo.setDisable(now.fixed() || !subject.isNew() && !form.changed().get());
      BookAct act = act(subject);
      away.setVisible(!subject.isNew());
      away.setManaged(!subject.isNew());
      away.setDisable(now.fixed() || form.changed().get() || form.away().get());
      away.setText(title(act));
      away.setGraphic(icon(act).node());
      String kind = subject.kind().title();
      panel.title().setText(subject.isNew() ? "New " + kind : subject.title());
      panel.note().setText(subject.isNew() ? "" : kind + (subject.away() ? " · away" : ""));
      state.setText(
          switch (now) {
            case EDITING, CHECKING, READY, BOOKED -> "";
            case SENDING -> "sending…";
            case UNKNOWN -> "unknown";
          });
    });
  }

  static String title(BookAct act) {
    return switch (act) {
      case HIDE -> "Delete";
      case SHOW -> "Undelete";
      case CLOSE -> "Close account";
      case REOPEN -> "Reopen account";
      case CREATE -> "Make";
      case UPDATE -> "Save";
    };
  }

  private static Icons icon(BookAct act) {
    return switch (act) {
      case HIDE -> Icons.HIDE;
      case SHOW -> Icons.SHOW;
      case CLOSE -> Icons.LOCK;
      case REOPEN -> Icons.UNLOCK;
      case CREATE, UPDATE -> Icons.DONE;
    };
  }

  private Control control(BookField field) {
    Books books = model.books().get();
    return switch (field) {
      case DISPLAY_NAME, INSTITUTION -> text(field);
      case BASE_CURRENCY, CURRENCY_CODE ->
        Choice.searchable(Currencies.all(), one -> one, Currencies::title, form.value(field));
      case HOUSEHOLD ->
        Choice.of(
            books.shown().households(), Household::name, Household::displayName, form.value(field));
      case ACCOUNTS ->
        Picks.of(
            books.accounts(),
            one -> one.name(),
            one -> one.displayName() + "  ·  " + one.currency() + (one.open() ? "" : "  · closed"),
            form.value(field));
      case KIND ->
        Choice.of(known(AccountKind.values()), Enum::name, AccountKind::title, form.value(field));
      case LOT_POLICY ->
        Choice.of(known(LotPolicy.values()), Enum::name, LotPolicy::title, form.value(field));
      case IN_PORTFOLIO ->
        Choice.of(
            books.shown().portfolios(), Portfolio::name, Portfolio::displayName, form.value(field));
    };
  }

  // What the server may one day add is shown and can't be chosen.
  private static <E extends Enum<E>> List<E> known(E[] all) {
    return Stream.of(all).filter(one -> !one.name().equals("OTHER")).toList();
  }

  private TextField text(BookField field) {
    TextField text = new TextField();
    text.textProperty().bindBidirectional(form.value(field));
    return text;
  }
}
