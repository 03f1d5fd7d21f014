package io.nexanest.desktop.settings;

import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.session.Person;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Panel;
import io.nexanest.desktop.ui.part.Parts;
import io.nexanest.desktop.ui.part.Segment;
import io.nexanest.desktop.ui.theme.Theme;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Appearance, the person, the keys. */
final class SettingsView implements Subscription {
  private static final String[][] KEYS = {
    {"Ctrl+K", "Find a screen, a portfolio or an instrument"},
    {"Ctrl+1 … 9", "Go to a screen"},
    {"F5", "Ask the server again"},
    {"Ctrl+L", "Dark or light"},
    {"Ctrl+C", "Copy the chosen rows of a table, or all of them"},
    {"Enter", "Open the chosen row, or the proof of a figure"},
    {"← → + −", "Move and zoom in a chart that has the focus"},
    {"Esc", "Close what lies over the window"},
  };

  private final VBox root = new VBox();
  private final Subscription theme;

  SettingsView(Kit kit, Preferences preferences, Person person, Runnable signOut) {
    ObjectProperty<Theme> chosen = new SimpleObjectProperty<>(kit.look().theme().get());
    chosen.addListener((at, before, now) -> {
      kit.look().set(now);
      preferences.set("theme", now.name());
    });
    theme = kit.look().theme().subscribe(now -> chosen.set(now))::unsubscribe;
    GridPane look = grid();
    look.add(Parts.label("Theme", "muted"), 0, 0);
    look.add(new Segment<>("theme", List.of(Theme.values()), Theme::title, chosen), 1, 0);
    GridPane who = grid();
    line(who, 0, "Name", person.displayName());
    line(who, 1, "Sign-in", person.login());
    line(who, 2, "Role", person.role());
    who.add(Parts.button("sign-out", "Sign out", Icons.SIGN_OUT, signOut), 1, 3);
    GridPane keys = grid();
    for (int i = 0; i < KEYS.length; i++) {
      Label key = Parts.label(KEYS[i][0], "mono");
      keys.add(key, 0, i);
      keys.add(Parts.label(KEYS[i][1]), 1, i);
    }
    Panel last = new Panel("Keys", keys);
    VBox.setVgrow(last, Priority.ALWAYS);
    root.setId("settings-screen");
    root.getStyleClass().add("screen");
    root.getChildren().addAll(new Panel("Appearance", look), new Panel("Signed in", who), last);
  }

  Node node() {
    return root;
  }

  @Override
  public void close() {
    theme.close();
  }

  private static GridPane grid() {
    GridPane grid = new GridPane();
    grid.setHgap(26);
    grid.setVgap(9);
    grid.setPadding(new Insets(14));
    return grid;
  }

  private static void line(GridPane grid, int row, String name, String value) {
    grid.add(Parts.label(name, "muted"), 0, row);
    grid.add(Parts.label(value), 1, row);
  }
}
