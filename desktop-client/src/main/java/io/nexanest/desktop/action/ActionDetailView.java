package io.nexanest.desktop.action;

import io.nexanest.desktop.gateway.action.ActionOption;
import io.nexanest.desktop.gateway.action.CorporateAction;
import io.nexanest.desktop.gateway.action.Entitlement;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.feedback.EmptyState;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Panel;
import io.nexanest.desktop.ui.part.Parts;
import io.nexanest.desktop.ui.table.Column;
import io.nexanest.desktop.ui.table.DataTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The chosen action: its terms, what each account is due, and what can be done. */
final class ActionDetailView implements Subscription {
  private final ActionsViewModel model;
  private final Kit kit;
  private final ActionWording wording;
  private final GridPane facts = new GridPane();
  private final DataTable<Entitlement> due;
  private final ElectionView election;
  private final Button apply;
  private final Button reverse;
  private final VBox chosen;
  private final Node nothing = new EmptyState(
      Icons.ACTIONS, "Nothing chosen", "Choose an action at the left, or announce one.");
  private final Panel panel;
  private final Subscriptions lifetime = new Subscriptions();

  ActionDetailView(ActionsViewModel model, Kit kit, Runnable askApply, Runnable askReverse) {
    this.model = model;
    this.kit = kit;
    wording = new ActionWording(kit, model);
    facts.setId("action-facts");
    facts.setHgap(14);
    facts.setVgap(5);
    facts.setPadding(new Insets(10, 12, 8, 12));
    due = new DataTable<>(
        "action-due",
        columns(),
        new EmptyState(Icons.ACCOUNT, "No account is due", "None held it before the ex-date."));
    election = new ElectionView(model);
    apply = Parts.primary("action-apply", "Apply…", Icons.DONE, askApply);
    reverse = Parts.button("action-reverse", "Take back…", Icons.UNDO, askReverse);
    HBox buttons = Parts.row(8, Parts.gap(), reverse, apply);
    buttons.setPadding(new Insets(8, 12, 12, 12));
    BorderPane body = new BorderPane(due.view());
    body.setTop(facts);
    body.setBottom(new VBox(election.node(), buttons));
    chosen = new VBox(body);
    VBox.setVgrow(body, javafx.scene.layout.Priority.ALWAYS);
    panel = new Panel("Nothing chosen", new StackPane(chosen, nothing));
    panel.setId("action-detail");
    lifetime.add(election);
    lifetime.add(model.chosen().subscribe(now -> show())::unsubscribe);
    lifetime.add(model.due().subscribe(now -> show())::unsubscribe);
    lifetime.add(model.books().subscribe(now -> show())::unsubscribe);
    lifetime.add(model.instruments().subscribe(now -> show())::unsubscribe);
    lifetime.add(model.sending().subscribe(now -> buttons())::unsubscribe);
  }

  Node node() {
    return panel;
  }

  @Override
  public void close() {
    lifetime.close();
  }

  private void show() {
    Optional<CorporateAction> action = model.chosen().get();
    chosen.setVisible(action.isPresent());
    nothing.setVisible(action.isEmpty());
    panel.title().setText(action.map(this::title).orElse("Nothing chosen"));
    panel.note().setText(action.map(one -> one.state().title()).orElse(""));
    facts.getChildren().clear();
    action.ifPresent(this::facts);
    due.rows(model.due().get());
    buttons();
  }

  private String title(CorporateAction action) {
    return action.terms().type().title() + "  ·  " + model.symbol(action.instrument());
  }

  private void facts(CorporateAction action) {
    fact("Ex-date", kit.moments().date(action.exDate()));
    date("Record date", action.recordDate());
    date("Pay date", action.payDate());
    date("Last day to choose", action.electionDeadline());
    if (action.options().isEmpty()) {
      fact("Terms", wording.terms(action));
    }
    for (ActionOption option : action.options()) {
      String terms = wording.terms(option.terms());
      fact(
          "Option " + option.id(),
          option.title()
              + (terms.isEmpty() ? "" : ": " + terms)
              + (option.byDefault() ? "  (default)" : ""));
    }
    if (!action.note().isEmpty()) {
      fact("Note", action.note());
    }
  }

  private void date(String title, Optional<LocalDate> date) {
    date.ifPresent(day -> fact(title, kit.moments().date(day)));
  }

  private void fact(String title, String text) {
    int row = facts.getRowCount();
    facts.add(Parts.label(title, "muted"), 0, row);
    facts.add(Parts.label(text), 1, row);
  }

  private void buttons() {
    boolean sending = model.sending().get();
    apply.setDisable(sending || !model.canApply());
    reverse.setDisable(sending || !model.canReverse());
    String where = model.branch().isEmpty() ? "" : " in the branch";
    apply.setText("Apply" + where + "…");
  }

  private List<Column<Entitlement>> columns() {
    return List.of(
        Column.<Entitlement>text("account", "Account", 120, one -> model.account(one.account()))
            .styled("grow"),
        quantity("held", "Held", Entitlement::held),
        Column.text(
            "option",
            "Takes",
            100,
            one -> model
                .chosen()
                .get()
                .map(action -> action.optionTitle(one.option()))
                .orElse("")),
        quantity("quantity", "For", Entitlement::quantity),
        Column.figure(
            "new-units",
            "New units",
            72,
            one -> one.newUnits().map(kit.formats()::quantity).orElse(""),
            one -> one.newUnits().<Object>map(units -> units).orElse("")),
        Column.figure(
            "fraction",
            "Fraction",
            66,
            one -> one.fraction().signum() == 0 ? "" : kit.formats().quantity(one.fraction()),
            Entitlement::fraction),
        money("in-lieu", "In lieu", Entitlement::cashInLieu),
        money("cash", "Cash", Entitlement::cash),
        Column.text("booked", "Booked", 56, one -> one.booked() ? "yes" : ""));
  }

  private Column<Entitlement> quantity(
      String id, String title, java.util.function.Function<Entitlement, BigDecimal> of) {
    return Column.figure(id, title, 62, one -> kit.formats().quantity(of.apply(one)), of::apply);
  }

  private Column<Entitlement> money(
      String id, String title, java.util.function.Function<Entitlement, BigDecimal> of) {
    return Column.figure(
        id,
        title,
        78,
        one ->
            of.apply(one).signum() == 0 ? "" : kit.formats().money(of.apply(one), one.currency()),
        of::apply);
  }
}
