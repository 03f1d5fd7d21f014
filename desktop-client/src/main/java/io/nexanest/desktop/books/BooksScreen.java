package io.nexanest.desktop.books;

import io.nexanest.desktop.books.BookFormViewModel.Subject;
import io.nexanest.desktop.gateway.book.BookAct;
import io.nexanest.desktop.gateway.book.BookChange;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.sending.UnsentFile;
import io.nexanest.desktop.shell.Asking;
import io.nexanest.desktop.shell.Destination;
import io.nexanest.desktop.shell.OpenScreen;
import io.nexanest.desktop.shell.Screen;
import io.nexanest.desktop.shell.Workbench;
import io.nexanest.desktop.ui.part.Icons;
import java.util.UUID;

/** The books: what there is to book into. */
public final class BooksScreen implements Screen {
  private final Workbench bench;
  private final Asking asking;
  private final UnsentFile<BookChange> unsent;
  private final Runnable onChange;

  /**
   * @param onChange tells the window that the books have changed
   */
  public BooksScreen(
      Workbench bench, Asking asking, UnsentFile<BookChange> unsent, Runnable onChange) {
    this.bench = bench;
    this.asking = asking;
    this.unsent = unsent;
    this.onChange = onChange;
  }

  @Override
  public String id() {
    return "books";
  }

  @Override
  public String title() {
    return "Books";
  }

  @Override
  public Icons icon() {
    return Icons.BOOKS;
  }

  @Override
  public OpenScreen open(Destination destination) {
    Calls calls = bench.calls().forScreen();
    BooksViewModel model = new BooksViewModel(
        bench.gateways().books(),
        calls,
        unsent,
        () -> UUID.randomUUID().toString(),
        bench.live().health().away(),
        onChange);
    BooksView view = new BooksView(
        model,
        (subject, act) -> ask(model, subject, act),
        () -> bench.navigator().open(Destination.screen("importing")));
    model.load();
    return new OpenScreen(view.node(), model::load, () -> {
      calls.close();
      view.close();
      model.close();
    });
  }

  private void ask(BooksViewModel model, Subject subject, BookAct act) {
    Runnable yes = () -> model.form().act(act);
    switch (act) {
      case HIDE ->
        asking.ask(
            "Delete " + subject.title() + "?",
            "It goes out of sight, and its figures with it. Nothing in the ledger is lost, and it"
                + " can be undeleted.",
            "Delete",
            yes);
      case CLOSE ->
        asking.ask(
            "Close " + subject.title() + "?",
            "It takes no more transactions; what is in it stays in the figures. It can be"
                + " reopened.",
            "Close account",
            yes);
      case SHOW, REOPEN, CREATE, UPDATE -> yes.run();
    }
  }
}
