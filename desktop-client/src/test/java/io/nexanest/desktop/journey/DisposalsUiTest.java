package io.nexanest.desktop.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.desktop.gateway.ledger.TransactionField;
import io.nexanest.desktop.headless.Toolkit;
import io.nexanest.desktop.ui.theme.Theme;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class DisposalsUiTest {
  private final DemoWindow window = DemoWindow.open(Theme.DARK);
  private final FxRobot robot = new FxRobot();

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void aTypeIsChosenFromItsGroupAndTheFormShowsOnlyItsFields() {
    window.go("transaction");
    choose("type-expiry");
    assertThat(present("#form-side")).isTrue();
    assertThat(present("#form-option_right")).isFalse();
    assertThat(present("#form-price")).isFalse();
    choose("type-exercise");
    assertThat(present("#form-option_right")).isTrue();
    assertThat(present("#form-counter_instrument")).isTrue();
    assertThat(present("#form-side")).isFalse();
  }

  @Test
  void aSaleShowsWhatItWouldGainAndIsBookedFromTheLotsThatWereNamed() {
    window.go("transaction");
    assertThat(Toolkit.call(() -> lookup("#disposal").isVisible())).isFalse();
    choose("type-sell");
    assertThat(Toolkit.call(() -> lookup("#disposal").isVisible())).isTrue();
    select("#form-account");
    select("#form-instrument");
    robot.clickOn("#form-quantity").write("12");
    awaitText("#disposal-totals", "Short −310.50  ·  Long +2,400.00 USD");
    assertThat(rows()).isEqualTo(2);
    robot.clickOn("#lot-units-2").write("12");
    Awaitility.await().atMost(20, TimeUnit.SECONDS).until(() -> rows() == 1);
    awaitText("#form-state", "the server would book this");
    int before = window.world().transactions.ledger().size();
    robot.clickOn("#form-send");
    Awaitility.await()
        .atMost(20, TimeUnit.SECONDS)
        .until(() -> window.world().transactions.ledger().size() == before + 1);
    assertThat(window.world().transactions.ledger().getLast().value(TransactionField.LOTS))
        .isEqualTo("transactions/t2=12");
  }

  @Test
  void gainsAreShownByLotWithTheirSumsAndOpenTheProof() {
    window.go("gain");
    int rows = Toolkit.call(() -> ((TableView<?>) lookup("#gains")).getItems().size());
    assertThat(rows).isEqualTo(2);
    awaitText("#gain-total-short-value", "−$ 310.50");
    robot.clickOn("#gain-from").write("2000-01-01").push(KeyCode.ENTER);
    Awaitility.await()
        .atMost(20, TimeUnit.SECONDS)
        .until(() -> window.world().gains.ranges.getLast().equals("2000-01-01/"));
    Toolkit.run(() -> {
      ((TableView<?>) lookup("#gains")).getSelectionModel().select(0);
      lookup("#gains").requestFocus();
    });
    robot.push(KeyCode.ENTER);
    Awaitility.await().atMost(20, TimeUnit.SECONDS).until(() -> present("#proof-tree"));
  }

  private void choose(String type) {
    Toolkit.run(() -> ((MenuButton) lookup("#form-type"))
        .getItems().stream()
            .map(Menu.class::cast)
            .flatMap(menu -> menu.getItems().stream())
            .filter(item -> type.equals(item.getId()))
            .toList()
            .forEach(MenuItem::fire));
    Toolkit.frames(2);
  }

  private void select(String box) {
    Toolkit.run(() -> ((ComboBox<?>) lookup(box)).getSelectionModel().select(0));
  }

  private int rows() {
    return Toolkit.call(
        () -> ((TableView<?>) lookup("#disposal-preview")).getItems().size());
  }

  private boolean present(String selector) {
    return Toolkit.call(() -> window.shell().lookup(selector) != null);
  }

  private Node lookup(String selector) {
    return Objects.requireNonNull(window.shell().lookup(selector), selector);
  }

  private void awaitText(String selector, String text) {
    Awaitility.await()
        .atMost(20, TimeUnit.SECONDS)
        .until(() -> Toolkit.call(() -> window.shell().lookup(selector) instanceof Label label
            && label.getText().equals(text)));
  }
}
