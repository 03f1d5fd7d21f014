package io.nexanest.desktop.action;

import io.nexanest.desktop.gateway.action.ActionState;
import io.nexanest.desktop.gateway.action.CorporateAction;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.feedback.Banner;
import io.nexanest.desktop.ui.feedback.EmptyState;
import io.nexanest.desktop.ui.format.Tone;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Panel;
import io.nexanest.desktop.ui.part.Parts;
import io.nexanest.desktop.ui.part.Segment;
import io.nexanest.desktop.ui.table.Column;
import io.nexanest.desktop.ui.table.CsvFile;
import io.nexanest.desktop.ui.table.DataTable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The list to the left; to the right the chosen action, or an announcement being typed. */
final class ActionsView implements Subscription {
  private static final List<Optional<ActionState>> FILTERS = List.of(
      Optional.empty(),
      Optional.of(ActionState.ANNOUNCED),
      Optional.of(ActionState.ELECTION_DUE),
      Optional.of(ActionState.APPLICABLE),
      Optional.of(ActionState.APPLIED));

  private final ActionsViewModel model;
  private final Kit kit;
  private final ActionWording wording;
  private final ObjectProperty<Optional<ActionState>> filter =
      new SimpleObjectProperty<>(Optional.empty());
  private final DataTable<CorporateAction> table;
  private final StackPane whenEmpty = new StackPane();
  private final Panel list;
  private final VBox root = new VBox();
  private final Subscriptions lifetime = new Subscriptions();

  ActionsView(ActionsViewModel model, Kit kit, Runnable askApply, Runnable askReverse) {
    this.model = model;
    this.kit = kit;
    wording = new ActionWording(kit, model);
    table = new DataTable<>("actions", columns(), whenEmpty);
    table.onSelect(action -> model.choose(Optional.of(action)));
    list = new Panel(
        "Corporate actions",
        table.view(),
        new Segment<>("action-filter", FILTERS, ActionsView::word, filter),
        Parts.iconButton("action-load", "Show again", Icons.REFRESH, model::load),
        Parts.iconButton(
            "action-export",
            "Export as CSV",
            Icons.EXPORT,
            () -> CsvFile.save(root.getScene(), "corporate-actions.csv", table.csv())),
        Parts.button("action-announce", "Announce", Icons.ADD, model.form()::open));
    ActionDetailView detail = new ActionDetailView(model, kit, askApply, askReverse);
    AnnouncementView announcement = new AnnouncementView(model);
    StackPane side = new StackPane(detail.node(), announcement.node());
    SplitPane split = new SplitPane(list, side);
    split.setDividerPositions(0.54);
    VBox.setVgrow(split, Priority.ALWAYS);
    root.setId("action-screen");
    root.getStyleClass().add("screen");
    root.getChildren().addAll(new Banner("action-banner", model.notice()), split);
    table.view().setOnKeyReleased(event -> {
      if (event.getCode() == KeyCode.INSERT) {
        model.form().open();
      }
    });
    lifetime.add(detail);
    lifetime.add(announcement);
    lifetime.add(model.form().shown().subscribe(now -> {
      announcement.node().setVisible(now);
      detail.node().setVisible(!now);
      if (now) {
        announcement.focus();
      }
    })::unsubscribe);
    lifetime.add(model.actions().subscribe(now -> show())::unsubscribe);
    lifetime.add(model.loading().subscribe(now -> show())::unsubscribe);
    lifetime.add(model.instruments().subscribe(now -> show())::unsubscribe);
    lifetime.add(filter.subscribe(now -> show())::unsubscribe);
    lifetime.add(model.chosen().subscribe(this::follow)::unsubscribe);
  }

  Node node() {
    return root;
  }

  @Override
  public void close() {
    lifetime.close();
  }

  private void show() {
    List<CorporateAction> shown = model.actions().get().stream()
        .filter(action -> filter.get().map(action.state()::equals).orElse(true))
        .toList();
    table.rows(shown);
    long open = model.actions().get().stream()
        .filter(action ->
            action.state() == ActionState.APPLICABLE || action.state() == ActionState.ELECTION_DUE)
        .count();
    list.note().setText(shown.size() + " shown" + (open == 0 ? "" : ", " + open + " to do"));
    whenEmpty.getChildren().setAll(empty());
  }

  // Each is a word, since the button's id is made of it.
  private static String word(Optional<ActionState> state) {
    String title = state.map(ActionState::title).orElse("All");
    String word = title.substring(title.indexOf(' ') + 1);
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private Node empty() {
    if (model.loading().get()) {
      return new EmptyState(Icons.CLOCK, "Loading", "The server is being asked.");
    }
    return model.actions().get().isEmpty()
        ? new EmptyState(
            Icons.ACTIONS,
            "No corporate actions yet",
            "Announce what a company does once; it is then booked in every account that holds it.")
        : new EmptyState(Icons.ACTIONS, "None of these", "Another filter shows the rest.");
  }

  private void follow(Optional<CorporateAction> chosen) {
    chosen
        .filter(action -> table.view().getSelectionModel().getSelectedItem() != action)
        .filter(table.rows()::contains)
        .ifPresent(action -> {
          table.view().getSelectionModel().clearSelection();
          table.view().getSelectionModel().select(action);
        });
  }

  private List<Column<CorporateAction>> columns() {
    return List.of(
        new Column<>(
            "ex-date",
            "Ex-date",
            92,
            one -> kit.moments().date(one.exDate()),
            CorporateAction::exDate,
            one -> Tone.PLAIN,
            List.of()),
        Column.<CorporateAction>text(
                "instrument", "Instrument", 92, one -> model.symbol(one.instrument()))
            .styled("symbol"),
        Column.text("type", "What happens", 150, one -> one.terms().type().title()),
        Column.<CorporateAction>text("terms", "Terms", 180, wording::terms).styled("grow"),
        new Column<>(
            "pay-date",
            "Pay date",
            92,
            one -> one.payDate().map(kit.moments()::date).orElse(""),
            one -> one.payDate().<Object>map(date -> date).orElse(""),
            one -> Tone.PLAIN,
            List.of()),
        new Column<>(
            "deadline",
            "Choose until",
            92,
            one -> one.electionDeadline().map(kit.moments()::date).orElse(""),
            one -> one.electionDeadline().<Object>map(date -> date).orElse(""),
            one -> Tone.PLAIN,
            List.of()),
        Column.<CorporateAction>text("state", "State", 84, one -> one.state().title())
            .toned(one -> ActionWording.tone(one.state())));
  }
}
