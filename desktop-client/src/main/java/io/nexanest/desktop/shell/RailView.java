package io.nexanest.desktop.shell;

import io.nexanest.desktop.ui.part.Icons;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The screens, at the left; the last one stands at the bottom. */
final class RailView extends VBox {
  private final ToggleGroup group = new ToggleGroup();

  RailView(List<Screen> screens, ShellViewModel model) {
    setId("rail");
    getStyleClass().add("rail");
    for (int i = 0; i < screens.size(); i++) {
      if (i == screens.size() - 1) {
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        getChildren().add(gap);
      }
      getChildren().add(button(screens.get(i), i, model));
    }
    model.place().addListener((at, before, now) -> select(now.screen()));
    select(model.place().get().screen());
  }

  private ToggleButton button(Screen screen, int index, ShellViewModel model) {
    ToggleButton button = new ToggleButton(screen.title(), node(screen.icon()));
    button.setId("rail-" + screen.id());
    button.getStyleClass().add("rail-button");
    button.setToggleGroup(group);
    button.setUserData(screen.id());
    button.setAccessibleText(screen.title());
    if (index < 9) {
      button.setTooltip(new Tooltip(screen.title() + "   Ctrl+" + (index + 1)));
    }
    button.setOnAction(event -> {
      button.setSelected(true);
      model.open(Destination.screen(screen.id()));
    });
    return button;
  }

  private static javafx.scene.Node node(Icons icon) {
    return icon.node();
  }

  private void select(String id) {
    group.getToggles().stream()
        .filter(toggle -> id.equals(toggle.getUserData()))
        .forEach(toggle -> toggle.setSelected(true));
  }
}
