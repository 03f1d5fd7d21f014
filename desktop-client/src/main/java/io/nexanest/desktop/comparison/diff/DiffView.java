package io.nexanest.desktop.comparison.diff;

import io.nexanest.desktop.comparison.ComparisonView;
import io.nexanest.desktop.comparison.Sides;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.shell.Navigator;
import io.nexanest.desktop.shell.clock.Moment;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.feedback.Banner;
import io.nexanest.desktop.ui.form.Choice;
import io.nexanest.desktop.ui.part.Panel;
import io.nexanest.desktop.ui.part.Parts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The two moments at the head, and what differs between them. */
final class DiffView implements Subscription {
  private final DiffViewModel model;
  private final Kit kit;
  private final VBox root = new VBox();
  private final Subscriptions lifetime = new Subscriptions();

  DiffView(DiffViewModel model, Kit kit, Navigator navigator) {
    this.model = model;
    this.kit = kit;
    ComparisonView sides = new ComparisonView(
        kit,
        navigator,
        new Sides("Before", "After"),
        "Between the two moments the books learnt nothing of this.",
        ComparisonView.symbols(() -> model.instruments().get()));
    HBox choice = Parts.row(
        10,
        Parts.label("Known at", "muted"),
        moments("diff-left", "The earlier moment", model.left(), false),
        Parts.label("and at", "muted"),
        moments("diff-right", "The later moment", model.right(), true));
    choice.setPadding(new Insets(8, 10, 8, 10));
    Panel head = new Panel("What the books learnt", choice);
    head.setMinHeight(Region.USE_PREF_SIZE);
    Label what = head.note();
    root.setId("diff-screen");
    root.getStyleClass().add("screen");
    root.getChildren().addAll(new Banner("diff-banner", model.notice()), head, sides.node());
    lifetime.add(model.comparison().subscribe(now -> {
      sides.show(now);
      what.setText(
          now.isNone()
              ? "Choose the earlier moment."
              : "Enter on a figure opens its proof as it was known after.");
    })::unsubscribe);
    lifetime.add(
        model.instruments().subscribe(now -> sides.show(model.comparison().get()))::unsubscribe);
  }

  Node node() {
    return root;
  }

  @Override
  public void close() {
    lifetime.close();
  }

  private ComboBox<Optional<Instant>> moments(
      String id, String name, ObjectProperty<Optional<Instant>> chosen, boolean now) {
    ComboBox<Optional<Instant>> box = new ComboBox<>();
    box.setId(id);
    box.setAccessibleText(name);
    box.setPrefWidth(330);
    box.setVisibleRowCount(16);
    box.setConverter(Choice.converter(this::title));
    boolean[] filling = {false};
    lifetime.add(model.moments().subscribe(moments -> {
      filling[0] = true;
      box.getItems().setAll(offer(moments, chosen.get(), now));
      box.setValue(chosen.get());
      filling[0] = false;
    })::unsubscribe);
    lifetime.add(chosen.subscribe(value -> {
      filling[0] = true;
      box.setValue(value);
      filling[0] = false;
    })::unsubscribe);
    box.setOnAction(event -> {
      if (!filling[0] && box.getValue() != null) {
        chosen.set(box.getValue());
      }
    });
    return box;
  }

  private static List<Optional<Instant>> offer(
      List<Moment> moments, Optional<Instant> chosen, boolean now) {
    List<Optional<Instant>> all = new ArrayList<>();
    if (now) {
      all.add(Optional.empty());
    }
    moments.forEach(moment -> all.add(Optional.of(moment.time())));
    if (chosen.isPresent() && !all.contains(chosen)) {
      all.add(chosen);
    }
    return all;
  }

  private String title(Optional<Instant> moment) {
    return moment
        .map(time -> kit.moments().moment(time)
            + model.moments().get().stream()
                .filter(one -> one.time().equals(time))
                .map(one -> "   " + one.what())
                .findFirst()
                .orElse(""))
        .orElse("now");
  }
}
