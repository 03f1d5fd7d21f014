package io.nexanest.desktop.dashboard;

import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.valuation.AllocationSlice;
import io.nexanest.desktop.gateway.valuation.Valuation;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.part.Panel;
import io.nexanest.desktop.ui.part.Segment;
import io.nexanest.desktop.ui.share.Share;
import io.nexanest.desktop.ui.share.ShareLegend;
import io.nexanest.desktop.ui.share.ShareRing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The parts of the whole as a ring with its legend. */
final class AllocationView implements Subscription {
  private static final int MOST = 10;

  private final DashboardViewModel model;
  private final Kit kit;
  private final ShareRing ring;
  private final ShareLegend legend;
  private final Panel panel;
  private final Subscription grouping;

  AllocationView(DashboardViewModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    ring = new ShareRing("allocation-ring", kit.look());
    legend = new ShareLegend(kit.look(), kit.formats());
    legend.setId("allocation-legend");
    Region circle = (Region) ring.node();
    circle.setPrefSize(176, 176);
    circle.setMinWidth(140);
    BorderPane body = new BorderPane();
    body.setLeft(circle);
    body.setCenter(legend);
    body.setPadding(new Insets(4, 14, 4, 6));
    BorderPane.setMargin(legend, new Insets(0, 0, 0, 10));
    HBox.setHgrow(legend, Priority.ALWAYS);
    panel = new Panel(
        "Allocation",
        body,
        new Segment<>("grouping", List.of(Grouping.values()), Grouping::title, model.grouping()));
    grouping = model.grouping().subscribe(now -> show(model.valuation().get()))::unsubscribe;
  }

  Node node() {
    return panel;
  }

  void show(Valuation now) {
    List<Share> shares = new ArrayList<>();
    List<AllocationSlice> parts = model.grouping().get().parts(now);
    for (AllocationSlice part : parts.subList(0, Math.min(MOST, parts.size()))) {
      shares.add(new Share(
          title(part.key()),
          part.weight(),
          kit.formats().compact(part.value().doubleValue()),
          shares.size()));
    }
    String whole =
        now.isNone() ? "–" : kit.formats().compact(now.figures().value().doubleValue());
    panel.note().setText(parts.size() > MOST ? "the " + MOST + " largest of " + parts.size() : "");
    ring.show(shares, whole, now.currency());
    legend.show(shares);
  }

  @Override
  public void close() {
    grouping.close();
  }

  private static String title(String key) {
    if (key.isEmpty()) {
      return "Unclassified";
    }
    return key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1);
  }
}
