package io.nexanest.desktop.books;

import io.nexanest.desktop.books.BookFormViewModel.Subject;
import io.nexanest.desktop.gateway.book.BookAct;
import io.nexanest.desktop.gateway.book.BookKind;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.ui.feedback.Banner;
import io.nexanest.desktop.ui.feedback.EmptyState;
import io.nexanest.desktop.ui.form.Switch;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Panel;
import io.nexanest.desktop.ui.part.Parts;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The tree to the left, the form to the right, the guide above them. */
final class BooksView implements Subscription {
  private final BooksViewModel model;
  private final BookTreeView tree;
  private final BookFormView form;
  private final BiConsumer<Subject, BookAct> ask;
  private final VBox root = new VBox();
  private final Subscriptions lifetime = new Subscriptions();

  BooksView(BooksViewModel model, BiConsumer<Subject, BookAct> ask, Runnable importing) {
    this.model = model;
    this.ask = ask;
    tree = new BookTreeView(
        this::choose,
        new EmptyState(
            Icons.BOOKS,
            "No books yet",
            "A household has portfolios, a portfolio has accounts. Make the household first."));
    form = new BookFormView(model, ask);
    GuideView guide = new GuideView(step -> {
      if (step == Guide.IMPORT) {
        importing.run();
      } else {
        model.follow(step);
        form.focus();
      }
    });
    Panel left = new Panel(
        "Households, portfolios, accounts",
        tree.node(),
        Switch.of("books-away", "Deleted and closed", model.showAway()),
        make(BookKind.HOUSEHOLD),
        make(BookKind.PORTFOLIO),
        make(BookKind.ACCOUNT));
    SplitPane split = new SplitPane(left, form.node());
    split.setDividerPositions(0.72);
    SplitPane.setResizableWithParent(form.node(), false);
    VBox.setVgrow(split, Priority.ALWAYS);
    root.setId("books-screen");
    root.getStyleClass().add("screen");
    root.getChildren().addAll(new Banner("books-banner", model.notice()), guide, split);
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    tree.node().addEventHandler(KeyEvent.KEY_PRESSED, this::treeKey);
    lifetime.add(form);
    lifetime.add(model.tree().subscribe(tree::show)::unsubscribe);
    lifetime.add(model.guide().subscribe(guide::show)::unsubscribe);
    lifetime.add(model.form().subject().subscribe(this::follow)::unsubscribe);
  }

  Node node() {
    return root;
  }

  @Override
  public void close() {
    lifetime.close();
  }

  private Node make(BookKind kind) {
    String word = kind.title();
    return Parts.button(
        "books-new-" + word,
        word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1),
        Icons.ADD,
        () -> make(kind, tree.chosen()));
  }

  private void make(BookKind kind, String below) {
    model.make(kind, below);
    form.focus();
  }

  // What is open stays chosen where it can't be left.
  private void choose(String name) {
    if (!name.isEmpty() && !model.choose(name)) {
      follow(model.form().subject().get());
    }
  }

  private void follow(Optional<Subject> subject) {
    subject.ifPresent(now -> tree.select(now.name()));
  }

  private void key(KeyEvent event) {
    if (event.isShortcutDown() && event.getCode() == KeyCode.S) {
      model.form().save();
      event.consume();
    }
  }

  private void treeKey(KeyEvent event) {
    Optional<Subject> chosen =
        model.form().subject().get().filter(now -> now.name().equals(tree.chosen()));
    if (event.getCode() == KeyCode.ENTER) {
      form.focus();
    } else if (event.getCode() == KeyCode.INSERT) {
      make(chosen.map(now -> below(now.kind())).orElse(BookKind.HOUSEHOLD), tree.chosen());
    } else if (event.getCode() == KeyCode.DELETE && chosen.isPresent()) {
      ask.accept(chosen.get(), BookFormView.act(chosen.get()));
    } else {
      return;
    }
    event.consume();
  }

  private static BookKind below(BookKind kind) {
    return switch (kind) {
      case HOUSEHOLD -> BookKind.PORTFOLIO;
      case PORTFOLIO, ACCOUNT -> BookKind.ACCOUNT;
    };
  }
}
