package io.nexanest.desktop.transaction.typing;

import io.nexanest.desktop.gateway.ledger.TransactionType;
import io.nexanest.desktop.gateway.ledger.TypeGroup;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/** The chooser of a transaction's type: groups, and in each its types. */
public final class TypeMenuView {
  private TypeMenuView() {}

  public static MenuButton of(TransactionType chosen, Consumer<TransactionType> choose) {
    MenuButton button = new MenuButton(chosen.title());
    for (TypeGroup group : TypeGroup.values()) {
      if (group == TypeGroup.NONE) {
        continue;
      }
      Menu menu = new Menu(group.title());
      menu.setId("type-group-" + group.name().toLowerCase(Locale.ROOT));
      for (TransactionType type : TransactionType.of(group)) {
        MenuItem item = new MenuItem(type.title());
        item.setId("type-" + type.name().toLowerCase(Locale.ROOT));
        item.setOnAction(event -> choose.accept(type));
        menu.getItems().add(item);
      }
      button.getItems().add(menu);
    }
    return button;
  }
}
