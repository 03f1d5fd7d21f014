package io.nexanest.desktop.transaction.listing;

import io.nexanest.desktop.gateway.book.Account;
import io.nexanest.desktop.gateway.book.Books;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.gateway.ledger.TransactionState;
import io.nexanest.desktop.gateway.ledger.TypeGroup;
import io.nexanest.desktop.gateway.ledger.query.Grouping;
import io.nexanest.desktop.gateway.ledger.query.Origin;
import io.nexanest.desktop.gateway.market.Instrument;
import io.nexanest.desktop.ui.form.Choice;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;

/** The row of boxes above the ledger. */
public final class FilterView implements Subscription {
  private static final Account ANY_ACCOUNT = new Account(
      "",
      "Any account",
      "",
      io.nexanest.desktop.gateway.book.AccountKind.OTHER,
      "",
      io.nexanest.desktop.gateway.book.LotPolicy.OTHER,
      true,
      "");
  private static final Instrument ANY_INSTRUMENT =
      new Instrument("", "Any instrument", "", "", "", "", "", 2);

  private final FilterViewModel model;
  private final TextField words;
  private final FlowPane root = new FlowPane(6, 6);
  private final Subscriptions lifetime = new Subscriptions();

  public FilterView(
      FilterViewModel model,
      ObservableValue<Books> books,
      ObservableValue<List<Instrument>> instruments) {
    this.model = model;
    words = text("filter-words", "Find  /", model.words(), 190);
    StackPane accounts = new StackPane();
    StackPane shares = new StackPane();
    lifetime.add(
        books.subscribe(now -> accounts.getChildren().setAll(accounts(now.accounts())))
            ::unsubscribe);
    lifetime.add(
        instruments.subscribe(now -> shares.getChildren().setAll(instruments(now)))::unsubscribe);
    root.setId("ledger-filter");
    root.setPadding(new Insets(6, 8, 6, 8));
    root.getChildren()
        .addAll(
            words,
            text("filter-from", "From", model.from(), 84),
            text("filter-to", "To", model.to(), 84),
            enumeration("filter-types", TypeGroup.values(), FilterView::title, model.types(), 128),
            accounts,
            shares,
            text("filter-least", "Least", model.least(), 76),
            text("filter-most", "Most", model.most(), 76),
            enumeration("filter-origin", Origin.values(), Origin::title, model.origin(), 104),
            enumeration(
                "filter-state", TransactionState.values(), FilterView::title, model.state(), 100),
            enumeration(
                "filter-grouping", Grouping.values(), Grouping::title, model.grouping(), 118),
            Parts.iconButton("filter-clear", "Show all again", Icons.CLOSE, model::clear));
  }

  public Node node() {
    return root;
  }

  /** Puts the cursor into the box for words. */
  public void find() {
    words.requestFocus();
    words.selectAll();
  }

  @Override
  public void close() {
    lifetime.close();
  }

  private Control accounts(List<Account> known) {
    List<Account> all = new ArrayList<>(known);
    all.addFirst(ANY_ACCOUNT);
    return named(
        Choice.searchable(all, Account::name, Account::displayName, model.account()),
        "filter-account",
        "Account",
        138);
  }

  private Control instruments(List<Instrument> known) {
    List<Instrument> all = new ArrayList<>(known);
    all.addFirst(ANY_INSTRUMENT);
    return named(
        Choice.searchable(
            all,
            Instrument::name,
            one -> (one.symbol() + "  " + one.displayName()).strip(),
            model.instrument()),
        "filter-instrument",
        "Instrument",
        138);
  }

  private static String title(TypeGroup group) {
    return group == TypeGroup.NONE ? "Any type" : group.title();
  }

  private static String title(TransactionState state) {
    return state == TransactionState.OTHER ? "Any state" : state.title();
  }

  private static <E extends Enum<E>> Control enumeration(
      String id, E[] values, Function<E, String> title, ObjectProperty<E> chosen, double width) {
    StringProperty key = new SimpleStringProperty(chosen.get().name());
    ComboBox<E> box = Choice.of(List.of(values), one -> one.name(), title, key);
    key.addListener((at, before, now) ->
        Stream.of(values).filter(one -> one.name().equals(now)).findFirst().ifPresent(chosen::set));
    chosen.addListener((at, before, now) -> key.set(now.name()));
    return named(box, id, title.apply(chosen.get()), width);
  }

  private static TextField text(String id, String prompt, StringProperty value, double width) {
    TextField field = new TextField();
    field.setPromptText(prompt);
    field.textProperty().bindBidirectional(value);
    return named(field, id, prompt, width);
  }

  private static <C extends Control> C named(C control, String id, String name, double width) {
    control.setId(id);
    control.setAccessibleText(name);
    control.setPrefWidth(width);
    return control;
  }
}
