package io.nexanest.desktop.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.headless.Toolkit;
import io.nexanest.desktop.ui.theme.Theme;
import io.nexanest.kernel.reason.Reason;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class ActionsUiTest {
  private final DemoWindow window = DemoWindow.open(Theme.DARK);
  private final FxRobot robot = new FxRobot();

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void anActionIsAppliedAfterItsPreviewAndTakenBack() {
    window.go("action");
    assertThat(rows("#actions")).isEqualTo(5);
    choose(0);
    assertThat(rows("#action-due")).isEqualTo(2);
    assertThat(disabled("#action-reverse")).isTrue();
    press("#action-apply");
    robot.push(KeyCode.ENTER);
    await(() -> window.world().actions.writes.contains("apply c1"));
    await(() -> !disabled("#action-reverse"));
    assertThat(disabled("#action-apply")).isTrue();
    awaitText("#action-banner-text", "2 transactions booked");
    press("#action-reverse");
    robot.push(KeyCode.ENTER);
    await(() -> window.world().actions.writes.contains("reverse c1"));
    await(() -> !disabled("#action-apply"));
  }

  @Test
  void anAccountElectsAnOptionForAPartOfWhatItHolds() {
    window.go("action");
    Toolkit.run(() -> ((ToggleButton) lookup("#action-filter-elect")).fire());
    assertThat(rows("#actions")).isEqualTo(1);
    choose(0);
    Toolkit.run(() -> {
      ((ComboBox<?>) lookup("#election-account")).getSelectionModel().select(1);
      ((ComboBox<?>) lookup("#election-option")).getSelectionModel().select(0);
    });
    robot.clickOn("#election-quantity").write("500").push(KeyCode.ENTER);
    await(() -> window.world().actions.writes.contains("elect c2 accounts/a2 1 500"));
  }

  @Test
  void anAnnouncementSaysAtTheFieldWhatIsMissingAndThenIsListed() {
    window.go("action");
    press("#action-announce");
    Toolkit.run(() -> {
      ((ComboBox<?>) lookup("#announce-type")).getSelectionModel().select(1);
      ((ComboBox<?>) lookup("#announce-instrument")).getSelectionModel().select(0);
    });
    Toolkit.frames(2);
    robot.clickOn("#announce-ratio_new").write("2");
    robot.clickOn("#announce-ratio_old").write("1");
    press("#announce-send");
    awaitText("#announce-ex_date-error", "is missing");
    robot.clickOn("#announce-ex_date").write("2000-11-03");
    press("#announce-send");
    await(() -> rows("#actions") == 6);
    assertThat(Toolkit.call(() -> lookup("#announce-form").isVisible())).isFalse();
    assertThat(window.world().actions.writes).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void aListThatCantBeHadIsSaidAndAnEmptyOneExplained() {
    window.world().actions.clear();
    window.go("action");
    assertThat(text("#actions .empty-title")).isEqualTo("No corporate actions yet");
    window
        .world()
        .actions
        .fail(GatewayException.of(Reason.DATABASE_UNREACHABLE, "The database can't be reached."));
    press("#action-load");
    awaitText("#action-banner-text", "The database can't be reached. It is tried again.");
  }

  private void choose(int row) {
    Toolkit.run(() -> ((TableView<?>) lookup("#actions")).getSelectionModel().select(row));
    Toolkit.frames(3);
  }

  private void press(String button) {
    Toolkit.run(() -> ((Button) lookup(button)).fire());
    Toolkit.frames(3);
  }

  private boolean disabled(String selector) {
    return Toolkit.call(() -> lookup(selector).isDisabled());
  }

  private int rows(String table) {
    return Toolkit.call(() -> ((TableView<?>) lookup(table)).getItems().size());
  }

  private String text(String selector) {
    return Toolkit.call(() -> ((Label) lookup(selector)).getText());
  }

  private Node lookup(String selector) {
    return Objects.requireNonNull(window.shell().lookup(selector), selector);
  }

  private void awaitText(String selector, String text) {
    await(() -> Toolkit.call(() -> window.shell().lookup(selector) instanceof Label label
        && label.getText().equals(text)));
  }

  private static void await(java.util.concurrent.Callable<Boolean> condition) {
    Awaitility.await().atMost(20, TimeUnit.SECONDS).until(condition);
  }
}
