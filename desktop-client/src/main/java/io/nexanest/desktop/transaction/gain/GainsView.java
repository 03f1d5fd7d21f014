package io.nexanest.desktop.transaction.gain;

import io.nexanest.desktop.gateway.book.LotPolicy;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.gateway.gain.GainTotal;
import io.nexanest.desktop.gateway.gain.Gains;
import io.nexanest.desktop.gateway.gain.RealisedGain;
import io.nexanest.desktop.gateway.gain.Term;
import io.nexanest.desktop.shell.Destination;
import io.nexanest.desktop.shell.Navigator;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.feedback.Banner;
import io.nexanest.desktop.ui.feedback.EmptyState;
import io.nexanest.desktop.ui.form.Choice;
import io.nexanest.desktop.ui.format.Tone;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Kpi;
import io.nexanest.desktop.ui.part.Panel;
import io.nexanest.desktop.ui.part.Parts;
import io.nexanest.desktop.ui.table.CsvFile;
import io.nexanest.desktop.ui.table.DataTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The range at the head, the sums by term below it, and the gains by lot. */
final class GainsView implements Subscription {
  private final GainsViewModel model;
  private final Kit kit;
  private final Navigator navigator;
  private final GainColumns columns;
  private final DataTable<RealisedGain> table;
  private final HBox totals = new HBox(6);
  private final HBox others = new HBox(6);
  private final VBox root = new VBox();
  private final Panel panel;
  private final Subscriptions lifetime = new Subscriptions();

  GainsView(GainsViewModel model, Kit kit, Navigator navigator) {
    this.model = model;
    this.kit = kit;
    this.navigator = navigator;
    columns = new GainColumns(kit);
    table = new DataTable<>(
        "gains",
        columns.report(model),
        new EmptyState(
            Icons.GAINS, "No gains in this range", "A sale shows here what it gained, by lot."));
    table.onOpen(this::prove);
    panel = new Panel("Realised gains", table.view(), tools());
    VBox.setVgrow(panel, Priority.ALWAYS);
    totals.setId("gain-totals");
    root.setId("gain-screen");
    root.getStyleClass().add("screen");
    root.getChildren().addAll(new Banner("gain-banner", model.notice()), totals, others, panel);
    others.setId("gain-others");
    lifetime.add(model.other().subscribe(this::beside)::unsubscribe);
    lifetime.add(model.gains().subscribe(this::show)::unsubscribe);
    lifetime.add(model.books().subscribe(now -> show(model.gains().get()))::unsubscribe);
    lifetime.add(model.instruments().subscribe(now -> show(model.gains().get()))::unsubscribe);
  }

  Node node() {
    return root;
  }

  @Override
  public void close() {
    lifetime.close();
  }

  private Node[] tools() {
    return new Node[] {
      date("gain-from", "From, yyyy-mm-dd", model.from()),
      date("gain-to", "To, yyyy-mm-dd", model.to()),
      policies(),
      Parts.iconButton("gain-load", "Show this range", Icons.REFRESH, model::load),
      Parts.iconButton(
          "gain-proof", "Proof of what its holding gained", Icons.PROOF, this::proveChosen),
      Parts.iconButton(
          "gain-export",
          "Export as CSV",
          Icons.EXPORT,
          () -> CsvFile.save(root.getScene(), "gains.csv", table.csv()))
    };
  }

  private ComboBox<String> policies() {
    List<String> names = new ArrayList<>(List.of(GainsViewModel.NO_POLICY));
    GainsViewModel.POLICIES.forEach(policy -> names.add(policy.name()));
    ComboBox<String> box = Choice.of(
        names,
        name -> name,
        name -> name.isEmpty() ? "By the accounts' policies" : "Beside: " + title(name),
        model.beside());
    box.setId("gain-beside");
    box.setAccessibleText("Another lot policy to see the sums by");
    return box;
  }

  private static String title(String policy) {
    return LotPolicy.valueOf(policy).title();
  }

  /** The sums by the other policy, in the order and the words of the accounts' own. */
  private void beside(Gains now) {
    others.setManaged(!now.totals().isEmpty());
    others.setVisible(!now.totals().isEmpty());
    others
        .getChildren()
        .setAll(now.totals().stream()
            .map(one ->
                total("gain-other-", title(model.beside().get()) + " · ", one, now.currency()))
            .toList());
  }

  private TextField date(String id, String prompt, StringProperty value) {
    TextField field = new TextField();
    field.setId(id);
    field.setPromptText(prompt);
    field.setAccessibleText(prompt);
    field.setPrefWidth(130);
    field.textProperty().bindBidirectional(value);
    field.setOnAction(event -> model.load());
    return field;
  }

  private void show(Gains now) {
    table.rows(List.copyOf(now.gains()));
    table.answered(!now.currency().isEmpty());
    panel
        .note()
        .setText(
            now.omitted() == 0
                ? now.gains().size() + " lots"
                : now.gains().size() + " lots, and " + now.omitted() + " more in the sums");
    totals
        .getChildren()
        .setAll(now.totals().stream()
            .map(one -> total("gain-total-", "", one, now.currency()))
            .toList());
  }

  private Kpi total(String id, String before, GainTotal total, String currency) {
    Kpi kpi = new Kpi(
        id + total.term().name().toLowerCase(Locale.ROOT),
        before + (total.term() == Term.NONE ? "Without a lot" : total.term().title() + " term"));
    kpi.show(
        kit.formats().signedMoney(total.gain(), currency),
        Tone.of(total.gain()),
        columns.under(total),
        Tone.FLAT);
    kpi.setPrefWidth(260);
    return kpi;
  }

  private void proveChosen() {
    RealisedGain chosen = table.view().getSelectionModel().getSelectedItem();
    if (chosen != null) {
      prove(chosen);
    }
  }

  private void prove(RealisedGain gain) {
    model.figure(gain).ifPresent(figure -> navigator.open(Destination.proof(figure)));
  }
}
