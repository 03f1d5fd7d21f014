package io.nexanest.desktop.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.desktop.headless.Toolkit;
import io.nexanest.desktop.ui.theme.Theme;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class IncomeUiTest {
  private final DemoWindow window = DemoWindow.open(Theme.DARK);
  private final FxRobot robot = new FxRobot();

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void incomeIsShownByPeriodAndHoldingAndOpensItsProof() {
    window.go("income");
    assertThat(text("#income-net-value")).isEqualTo("$ 87,429.50");
    assertThat(rows("#income-holdings")).isEqualTo(4);
    robot.clickOn("#income-period-quarter");
    await(() -> window.world().income.asked.getLast().equals("QUARTER "));
    robot.clickOn("#income-from").write("1999-01-01").push(KeyCode.ENTER);
    await(() -> window.world().income.asked.getLast().equals("QUARTER 1999-01-01"));
    robot.clickOn("#income-net");
    await(() -> present("#proof-tree"));
  }

  @Test
  void declaredAndEstimatedPaymentsAreToldApartAndNeverAddedUp() {
    window.go("income");
    assertThat(text("#income-declared-value")).isEqualTo("$ 3,840.00");
    assertThat(text("#income-estimated-value")).isEqualTo("≈ $ 6,260.00");
    assertThat(rows("#income-calendar")).isEqualTo(6);
    assertThat(cell(0)).isEqualTo("Declared");
    assertThat(cell(2)).isEqualTo("≈ estimated");
  }

  @Test
  void aDateThatIsNoneIsSaid() {
    window.go("income");
    robot.clickOn("#income-from").write("soon").push(KeyCode.ENTER);
    await(() ->
        present("#income-banner") && Toolkit.call(() -> lookup("#income-banner").isVisible()));
  }

  private String cell(int row) {
    return Toolkit.call(() -> {
      io.nexanest.desktop.gateway.income.ExpectedPayment payment =
          (io.nexanest.desktop.gateway.income.ExpectedPayment)
              ((TableView<?>) lookup("#income-calendar")).getItems().get(row);
      return payment.declared() ? "Declared" : "≈ estimated";
    });
  }

  private int rows(String table) {
    return Toolkit.call(() -> ((TableView<?>) lookup(table)).getItems().size());
  }

  private String text(String selector) {
    return Toolkit.call(() -> ((Label) lookup(selector)).getText());
  }

  private boolean present(String selector) {
    return Toolkit.call(() -> window.shell().lookup(selector) != null);
  }

  private Node lookup(String selector) {
    return Objects.requireNonNull(window.shell().lookup(selector), selector);
  }

  private static void await(java.util.concurrent.Callable<Boolean> condition) {
    Awaitility.await().atMost(20, TimeUnit.SECONDS).until(condition);
  }
}
