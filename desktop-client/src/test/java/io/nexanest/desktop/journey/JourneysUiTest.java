package io.nexanest.desktop.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.desktop.gateway.ledger.Transaction;
import io.nexanest.desktop.gateway.ledger.TransactionField;
import io.nexanest.desktop.headless.Toolkit;
import io.nexanest.desktop.ui.theme.Theme;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class JourneysUiTest {
  private final DemoWindow window = DemoWindow.open(Theme.DARK);
  private final FxRobot robot = new FxRobot();

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void thePaletteFindsAScreenByAFewLetters() {
    robot.push(KeyCode.CONTROL, KeyCode.K);
    robot.write("hldngs");
    robot.push(KeyCode.ENTER);
    shown("#holdings");
    assertThat(Toolkit.call(() -> window.shell().overlay().isVisible())).isFalse();
  }

  @Test
  void escapeClosesThePalette() {
    robot.push(KeyCode.CONTROL, KeyCode.K);
    shown("#palette");
    robot.push(KeyCode.ESCAPE);
    assertThat(Toolkit.call(() -> window.shell().overlay().isVisible())).isFalse();
  }

  @Test
  void aClickOnAFigureOpensItsProof() {
    robot.clickOn("#kpi-value");
    shown("#proof-tree");
    String value = Toolkit.call(() -> ((Label) window.shell().lookup("#proof-value")).getText());
    assertThat(value).isEqualTo("321,109.00 USD");
  }

  @Test
  void aNumberKeyGoesToAScreenAndAnotherChangesTheTheme() {
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
    shown("#watchlist");
    robot.push(KeyCode.CONTROL, KeyCode.L);
    assertThat(window.around().kit().look().theme().get()).isEqualTo(Theme.LIGHT);
  }

  @Test
  void aPurchaseIsTypedCheckedAndBooked() {
    window.go("transaction");
    int before = window.world().transactions.ledger().size();
    choose("#form-account", 0);
    choose("#form-instrument", 0);
    robot.clickOn("#form-quantity").write("0x");
    awaitText("#form-quantity-error", "a quantity is positive, such as 100");
    robot.eraseText(2).write("12");
    robot.clickOn("#form-price").write("47.94");
    robot.clickOn("#form-trade_date").write("2000-12-29");
    awaitText("#form-state", "the server would book this");
    robot.clickOn("#form-send");
    Awaitility.await()
        .atMost(20, TimeUnit.SECONDS)
        .until(() -> window.world().transactions.ledger().size() == before + 1);
    Transaction booked = window.world().transactions.ledger().getLast();
    assertThat(booked.value(TransactionField.QUANTITY)).isEqualTo("12");
    Toolkit.frames(3);
    int rows = Toolkit.call(() -> ((TableView<?>) lookup("#ledger")).getItems().size());
    assertThat(rows).isEqualTo(before + 1);
  }

  private void choose(String box, int index) {
    Toolkit.run(() -> ((ComboBox<?>) lookup(box)).getSelectionModel().select(index));
  }

  private Node lookup(String selector) {
    return java.util.Objects.requireNonNull(window.shell().lookup(selector), selector);
  }

  private void shown(String selector) {
    Awaitility.await()
        .atMost(20, TimeUnit.SECONDS)
        .until(() -> Toolkit.call(() -> window.shell().lookup(selector) != null));
  }

  private void awaitText(String selector, String text) {
    Awaitility.await()
        .atMost(20, TimeUnit.SECONDS)
        .until(() -> Toolkit.call(() -> window.shell().lookup(selector) instanceof Label label
            && label.getText().equals(text)));
  }
}
