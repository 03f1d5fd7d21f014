package io.nexanest.desktop.taxonomy;

import io.nexanest.desktop.gateway.book.Account;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.ui.form.Choice;
import io.nexanest.desktop.ui.form.Field;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Panel;
import io.nexanest.desktop.ui.part.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The class that is chosen: its name, its place, what is put below it; and the holding's form. */
final class ClassFormView implements Subscription {
  private static final SimpleStringProperty NO_PROBLEM = new SimpleStringProperty("");

  private record Place(String classification, String title) {}

  private final TaxonomyViewModel model;
  private final AssignView assign;
  private final VBox body = new VBox(10);
  private final Panel panel;
  private final Subscriptions lifetime = new Subscriptions();

  ClassFormView(TaxonomyViewModel model) {
    this.model = model;
    assign = new AssignView(model.assigning());
    body.setPadding(new Insets(10, 12, 12, 12));
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    panel = new Panel("Class", scroll);
    panel.setId("class-form");
    panel.setMinWidth(300);
    panel.setPrefWidth(340);
    lifetime.add(assign);
    lifetime.add(model.line().subscribe(this::show)::unsubscribe);
    lifetime.add(model
        .assigning()
        .accounts()
        .subscribe((before, now) -> show(model.line().get()))::unsubscribe);
    lifetime.add(
        model.changes().state().subscribe(now -> body.setDisable(now.fixed()))::unsubscribe);
  }

  Node node() {
    return panel;
  }

  @Override
  public void close() {
    lifetime.close();
  }

  private void show(Optional<ClassLine> line) {
    if (line.filter(ClassLine::isHolding).isPresent()) {
      panel.title().setText("Classes of " + line.get().title());
      body.getChildren().setAll(assign.node());
      if (line.get().isAccount()) {
        body.getChildren().addFirst(wholeAccount());
      }
      return;
    }
    List<Node> nodes = new ArrayList<>();
    if (line.filter(ClassLine::isClass).isPresent()) {
      panel.title().setText(line.get().title());
      own(line.get(), nodes);
    } else {
      panel.title().setText("Top of the tree");
    }
    nodes.addAll(
        added(line.filter(ClassLine::isClass).map(ClassLine::classification).orElse("")));
    nodes.add(accounts());
    body.getChildren().setAll(nodes);
  }

  private Node accounts() {
    StringProperty account = new SimpleStringProperty("");
    account.addListener((at, before, now) -> model.assigning().accounts().get().stream()
        .filter(one -> one.name().equals(now))
        .findFirst()
        .ifPresent(one -> model.choose(Optional.of(ClassLine.account(one)))));
    return new Field(
        "assign-account",
        "Classify a whole account",
        Choice.of(model.assigning().accounts().get(), Account::name, Account::displayName, account),
        NO_PROBLEM);
  }

  private static Node wholeAccount() {
    Label text = Parts.label(
        "Counts for what is held in the account and has no classes of its own.", "muted");
    text.setWrapText(true);
    return text;
  }

  private void own(ClassLine line, List<Node> nodes) {
    TextField name = new TextField(line.title());
    name.setOnAction(event -> model.changes().renameClass(line.classification(), name.getText()));
    nodes.add(new Field("class-name", "Name", name, NO_PROBLEM));
    nodes.add(buttons(
        Parts.primary(
            "class-rename",
            "Rename",
            Icons.EDIT,
            () -> model.changes().renameClass(line.classification(), name.getText())),
        Parts.iconButton("class-up", "One place up", Icons.UP, () -> step(line, -1)),
        Parts.iconButton("class-down", "One place down", Icons.DOWN, () -> step(line, 1))));
    StringProperty parent = new SimpleStringProperty(parent(line));
    var places = Choice.of(places(line), Place::classification, Place::title, parent);
    nodes.add(new Field("class-parent", "Part of", places, NO_PROBLEM));
    nodes.add(buttons(Parts.button(
        "class-move",
        "Move there",
        Icons.NEXT,
        () -> model.changes().move(line.classification(), parent.get()))));
    StringProperty moveTo = new SimpleStringProperty("");
    List<Place> others = new ArrayList<>(places(line));
    others.set(0, new Place("", "Nothing is in it"));
    nodes.add(new Field(
        "class-move-to",
        "If deleted, what is in it goes to",
        Choice.of(others, Place::classification, Place::title, moveTo),
        NO_PROBLEM));
    nodes.add(buttons(Parts.button(
        "class-delete",
        "Delete class",
        Icons.REMOVE,
        () -> model.changes().deleteClass(line.classification(), moveTo.get()))));
  }

  private List<Node> added(String parent) {
    TextField name = new TextField();
    name.setPromptText("such as Emerging markets");
    name.setOnAction(event -> model.changes().add(parent, name.getText()));
    return List.of(
        new Field(
            "class-new", parent.isEmpty() ? "New class" : "New class below it", name, NO_PROBLEM),
        buttons(Parts.button(
            "class-add",
            "Add class",
            Icons.ADD,
            () -> model.changes().add(parent, name.getText()))));
  }

  private void step(ClassLine line, int by) {
    model
        .tree()
        .ifPresent(tree -> tree.all()
            .map(ClassLine::classes)
            .filter(beside -> beside.stream().anyMatch(one -> one.key().equals(line.key())))
            .findFirst()
            .ifPresent(beside -> {
              int at = beside.stream().map(ClassLine::key).toList().indexOf(line.key());
              model.changes().place(line.classification(), at + by);
            }));
  }

  private String parent(ClassLine line) {
    return model.tree().stream()
        .flatMap(ClassLine::all)
        .filter(above -> above.classes().stream().anyMatch(one -> one.key().equals(line.key())))
        .map(ClassLine::classification)
        .findFirst()
        .orElse("");
  }

  // Not below itself.
  private List<Place> places(ClassLine line) {
    List<String> own = line.all().map(ClassLine::key).toList();
    List<Place> places = new ArrayList<>(List.of(new Place("", "The top")));
    model.tree().stream()
        .flatMap(ClassLine::all)
        .filter(one -> one.isClass() && !own.contains(one.key()))
        .forEach(one -> places.add(new Place(one.classification(), one.title())));
    return places;
  }

  private static Node buttons(Node... nodes) {
    return new FlowPane(6, 6, nodes);
  }
}
