package io.nexanest.desktop.shell;

import io.nexanest.desktop.ui.part.Parts;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The screens by group, at the left; they scroll where there are more than fit. */
final class RailView extends BorderPane {
  private static final int KEYS = 10;

  private final ToggleGroup group = new ToggleGroup();
  private final VBox list = new VBox();
  private final VBox foot = new VBox();
  private final ScrollPane scroll = new ScrollPane(list);

  RailView(List<Screen> screens, ShellViewModel model) {
    setId("rail");
    getStyleClass().add("rail");
    list.getStyleClass().add("rail-list");
    foot.getStyleClass().add("rail-list");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    Screen.Group last = Screen.Group.VIEW;
    for (int i = 0; i < screens.size(); i++) {
      Screen screen = screens.get(i);
      if (screen.group() != last && screen.group() != Screen.Group.FOOT) {
        list.getChildren().add(heading(screen.group()));
      }
      last = screen.group();
      VBox place = last == Screen.Group.FOOT ? foot : list;
      place.getChildren().add(button(screen, i, model));
    }
    setCenter(scroll);
    setBottom(foot);
    model.place().addListener((at, before, now) -> select(now.screen()));
    select(model.place().get().screen());
  }

  /** The screens as the rail shows them; the composition's order counts inside of a group. */
  static List<Screen> order(List<Screen> screens) {
    return screens.stream().sorted(Comparator.comparing(Screen::group)).toList();
  }

  /** The key that opens the i-th screen; empty if it has none. */
  static String key(int index) {
    return index < KEYS ? "Ctrl+" + (index + 1) % KEYS : "";
  }

  private static Label heading(Screen.Group of) {
    return Parts.label(of.title(), "rail-heading");
  }

  private ToggleButton button(Screen screen, int index, ShellViewModel model) {
    ToggleButton button = new ToggleButton(screen.title(), graphic(screen));
    button.setId("rail-" + screen.id());
    button.getStyleClass().add("rail-button");
    button.setToggleGroup(group);
    button.setUserData(screen.id());
    screen
        .badge()
        .subscribe(now -> button.setAccessibleText(
            now.isEmpty() ? screen.title() : screen.title() + ", " + now + " open"));
    button.setTooltip(new Tooltip((screen.title() + "   " + key(index)).strip()));
    button.focusedProperty().addListener((at, before, now) -> {
      if (now) {
        reveal(button);
      }
    });
    button.setOnAction(event -> {
      button.setSelected(true);
      model.open(Destination.screen(screen.id()));
    });
    return button;
  }

  // The badge floats over the icon's corner, so that no entry moves when it comes and goes.
  private static Node graphic(Screen screen) {
    Label badge = Parts.label("", "rail-badge");
    badge.setId("badge-" + screen.id());
    badge.setMouseTransparent(true);
    badge.setTranslateX(15);
    badge.setTranslateY(-3);
    badge.textProperty().bind(screen.badge());
    badge.visibleProperty().bind(badge.textProperty().isNotEmpty());
    return new StackPane(screen.icon().node(), badge);
  }

  private void select(String id) {
    group.getToggles().stream()
        .filter(toggle -> id.equals(toggle.getUserData()))
        .forEach(toggle -> {
          toggle.setSelected(true);
          if (toggle instanceof ToggleButton button) {
            reveal(button);
          }
        });
  }

  private void reveal(ToggleButton button) {
    double hidden = list.getHeight() - scroll.getViewportBounds().getHeight();
    if (hidden > 0 && button.getParent() == list) {
      Bounds place = button.getBoundsInParent();
      double top = scroll.getVvalue() * hidden;
      double low = top + scroll.getViewportBounds().getHeight();
      if (place.getMinY() < top) {
        scroll.setVvalue(place.getMinY() / hidden);
      } else if (place.getMaxY() > low) {
        scroll.setVvalue(Math.min(1, (place.getMaxY() - low + top) / hidden));
      }
    }
  }
}
