package io.nexanest.desktop.taxonomy;

import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.gateway.taxonomy.Allocation;
import io.nexanest.desktop.gateway.taxonomy.AllocationNode;
import io.nexanest.desktop.gateway.taxonomy.Taxonomy;
import io.nexanest.desktop.gateway.taxonomy.Template;
import io.nexanest.desktop.sending.Submission;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.feedback.Banner;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Panel;
import io.nexanest.desktop.ui.part.Parts;
import io.nexanest.desktop.ui.share.Share;
import io.nexanest.desktop.ui.share.ShareLegend;
import io.nexanest.desktop.ui.share.ShareRing;
import io.nexanest.desktop.ui.table.CsvFile;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The taxonomies at the head, the tree to the left, the top classes as a ring and a form beside. */
final class TaxonomyView implements Subscription {
  private final TaxonomyViewModel model;
  private final Kit kit;
  private final HBox tabs = new HBox(4);
  private final TextField title = new TextField();
  private final ClassTreeView tree;
  private final ShareRing ring;
  private final ShareLegend legend;
  private final Panel panel;
  private final VBox root = new VBox();
  private final Subscriptions lifetime = new Subscriptions();

  TaxonomyView(
      TaxonomyViewModel model, Kit kit, BiConsumer<String, ClassLine> prove, Runnable askDelete) {
    this.model = model;
    this.kit = kit;
    tree = new ClassTreeView(model, kit, prove);
    ring = new ShareRing("class-ring", kit.look());
    legend = new ShareLegend(kit.look(), kit.formats());
    legend.setId("class-legend");
    Button lookUp =
        Parts.primary("taxonomy-look-up", "Look it up", Icons.SEARCH, model.changes()::lookUp);
    ClassFormView form = new ClassFormView(model);
    panel = new Panel(
        "By class",
        tree.node(),
        Parts.iconButton("taxonomy-load", "Read again", Icons.REFRESH, model::load),
        Parts.iconButton(
            "taxonomy-export",
            "Export as CSV",
            Icons.EXPORT,
            () -> CsvFile.save(root.getScene(), "classes.csv", tree.csv())));
    SplitPane side = new SplitPane(shares(), form.node());
    side.setOrientation(javafx.geometry.Orientation.VERTICAL);
    side.setDividerPositions(0.34);
    side.setMinWidth(320);
    side.setPrefWidth(380);
    SplitPane split = new SplitPane(panel, side);
    split.setDividerPositions(0.74);
    SplitPane.setResizableWithParent(side, false);
    VBox.setVgrow(split, Priority.ALWAYS);
    root.setId("taxonomy-screen");
    root.getStyleClass().add("screen");
    root.getChildren()
        .addAll(
            new HBox(6, grown(new Banner("taxonomy-banner", model.notice())), lookUp),
            head(askDelete),
            split);
    lifetime.add(form);
    lifetime.add(model.taxonomies().subscribe(this::list)::unsubscribe);
    lifetime.add(model.chosen().subscribe(now -> list(model.taxonomies().get()))::unsubscribe);
    lifetime.add(model.allocation().subscribe(this::show)::unsubscribe);
    lifetime.add(model.changes().state().subscribe(now -> {
      lookUp.setVisible(now == Submission.UNKNOWN);
      lookUp.setManaged(now == Submission.UNKNOWN);
    })::unsubscribe);
  }

  Node node() {
    return root;
  }

  @Override
  public void close() {
    lifetime.close();
  }

  private Node head(Runnable askDelete) {
    tabs.setId("taxonomy-tabs");
    tabs.getStyleClass().add("segment");
    tabs.setMaxHeight(24);
    title.setId("taxonomy-title");
    title.setPromptText("Name of a taxonomy");
    title.setAccessibleText("Name of a taxonomy");
    title.setPrefWidth(190);
    MenuButton create = new MenuButton("New taxonomy", Icons.ADD.node());
    create.setId("taxonomy-new");
    for (Template template : Template.values()) {
      MenuItem item = new MenuItem(template.title());
      item.setId("taxonomy-new-" + template.name().toLowerCase(java.util.Locale.ROOT));
      item.setOnAction(event -> model.changes().create(template, name(template)));
      create.getItems().add(item);
    }
    HBox head = Parts.row(
        6,
        tabs,
        Parts.gap(),
        title,
        Parts.button(
            "taxonomy-rename", "Rename", Icons.EDIT, () -> model.changes().rename(title.getText())),
        Parts.iconButton("taxonomy-delete", "Delete this taxonomy", Icons.REMOVE, askDelete),
        create);
    head.setPadding(new Insets(0, 0, 6, 0));
    return head;
  }

  // What is typed names it; a template has a name of its own.
  private String name(Template template) {
    String typed = title.getText().strip();
    boolean taken =
        model.taxonomies().get().stream().anyMatch(one -> one.title().equals(typed));
    if (!typed.isEmpty() && !taken) {
      return typed;
    }
    return template == Template.EMPTY ? "New taxonomy" : template.title();
  }

  private Node shares() {
    Region circle = (Region) ring.node();
    circle.setPrefSize(150, 150);
    circle.setMinWidth(130);
    ScrollPane scroll = new ScrollPane(legend);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    BorderPane body = new BorderPane(scroll);
    body.setLeft(circle);
    body.setPadding(new Insets(4, 8, 4, 6));
    return new Panel("Top classes", body);
  }

  private void list(List<Taxonomy> now) {
    tabs.getChildren().setAll(now.stream().map(this::tab).toList());
    title.setText(now.stream()
        .filter(one -> one.name().equals(model.chosen().get()))
        .map(Taxonomy::title)
        .findFirst()
        .orElse(""));
  }

  private ToggleButton tab(Taxonomy taxonomy) {
    ToggleButton button = new ToggleButton(taxonomy.title());
    button.setSelected(taxonomy.name().equals(model.chosen().get()));
    button.setOnAction(event -> {
      button.setSelected(true);
      model.chosen().set(taxonomy.name());
    });
    return button;
  }

  private void show(Allocation now) {
    tree.show(model.tree(), model.line().get());
    List<Share> shares = IntStream.range(0, now.nodes().size())
        .filter(at -> now.nodes().get(at).level() == 1)
        .filter(at -> now.nodes().get(at).amounts().value().signum() != 0)
        .mapToObj(at -> share(now.nodes().get(at), ClassLine.part(now, at)))
        .toList();
    String whole = now.nodes().stream()
        .limit(1)
        .map(node -> kit.formats().compact(node.amounts().value().doubleValue()))
        .findFirst()
        .orElse("–");
    ring.show(shares, whole, now.currency());
    legend.show(shares);
    panel
        .note()
        .setText(
            Stream.of(now.currency(), now.omitted() == 0 ? "" : now.omitted() + " more holdings")
                .filter(text -> !text.isEmpty())
                .collect(java.util.stream.Collectors.joining(" · ")));
  }

  private Share share(AllocationNode node, int part) {
    return new Share(
        node.title(),
        node.amounts().weight(),
        kit.formats().compact(node.amounts().value().doubleValue()),
        part);
  }

  private static Node grown(Node node) {
    HBox.setHgrow(node, Priority.ALWAYS);
    return node;
  }
}
