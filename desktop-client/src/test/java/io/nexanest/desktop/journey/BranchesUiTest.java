package io.nexanest.desktop.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.desktop.gateway.branch.Assumption;
import io.nexanest.desktop.gateway.branch.BranchState;
import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.headless.Toolkit;
import io.nexanest.desktop.ui.theme.Theme;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class BranchesUiTest {
  private final DemoWindow window = DemoWindow.open(Theme.DARK);
  private final FxRobot robot = new FxRobot();

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void aBranchIsMadeInTheBarAndWhatIsBookedOnItSaysSo() {
    window.go("transaction");
    assertThat(button("#form-send")).isEqualTo("Book");
    robot.clickOn("#branch-new");
    robot.clickOn("#new-branch-title").write("Crash");
    robot.clickOn("#new-branch-make");
    await(() -> button("#form-send").equals("Book on Crash"));
    assertThat(window.world().valuations.asked()).containsExactly(AsOf.NOW.in("branches/b3"));
    assertThat(Toolkit.call(() -> window.shell().getStyleClass().contains("on-branch")))
        .isTrue();
    robot.clickOn("#branch-leave");
    await(() -> button("#form-send").equals("Book"));
    assertThat(window.world().valuations.asked()).containsExactly(AsOf.NOW);
  }

  @Test
  void aBranchWithoutANameIsRefusedAtItsField() {
    robot.clickOn("#branch-new");
    robot.clickOn("#new-branch-make");
    await(() -> text("#new-branch-title-error").equals("some fields need mending"));
  }

  @Test
  void aPriceIsAssumedOnTheBranchInView() {
    enter();
    robot.clickOn("#branch-assume");
    Toolkit.run(() ->
        ((ComboBox<?>) lookup("#assumption-instrument")).getSelectionModel().select(1));
    robot.clickOn("#assumption-value").write("12.5").push(KeyCode.ENTER);
    await(() -> window.world().branches.get("branches/b1").assumptions().size() == 2);
    Assumption made = window.world().branches.get("branches/b1").assumptions().getLast();
    assertThat(made.value()).isEqualTo("12.5");
    assertThat(made.date()).isEqualTo("2001-01-02");
  }

  @Test
  void aBranchIsComparedRefusedByNameAndThenAccepted() {
    window.go("branches");
    await(() -> rows("#compared-figures") == 9);
    assertThat(rows("#compared-holdings")).isEqualTo(3);
    assertThat(rows("#compared-transactions")).isEqualTo(3);
    assertThat(rows("#assumptions")).isEqualTo(1);
    window.world().branches.refuse(true);
    accept();
    await(() -> refusals().contains("transactions/t70.quantity"));
    assertThat(window.world().branches.get("branches/b1").state()).isEqualTo(BranchState.OPEN);
    window.world().branches.refuse(false);
    accept();
    await(() -> window.world().branches.get("branches/b1").state() == BranchState.ACCEPTED);
    await(() -> Toolkit.call(() -> lookup("#branch-accept").isDisabled()));
  }

  @Test
  void anAcceptanceWithoutAnAnswerIsLookedUpUnderTheSameId() {
    window.go("branches");
    await(() -> rows("#branches") == 2);
    window.world().branches.loseAnswers(true);
    accept();
    await(() -> Toolkit.call(() -> lookup("#branch-look-up").isVisible()));
    window.world().branches.loseAnswers(false);
    Toolkit.frames(3);
    robot.clickOn("#branch-look-up");
    await(() -> text("#branch-change-banner-text").equals("'Sell half of the shares' is booked."));
    assertThat(window.world().branches.asked).hasSize(2);
    assertThat(window.world().branches.asked.getFirst())
        .isEqualTo(window.world().branches.asked.getLast());
  }

  private void accept() {
    robot.clickOn("#branch-accept");
    robot.clickOn("#question-yes");
  }

  private void enter() {
    Toolkit.run(() -> ((MenuButton) lookup("#branch-chooser"))
        .getItems().stream()
            .filter(item -> "branch-branches-b1".equals(item.getId()))
            .toList()
            .forEach(MenuItem::fire));
    Toolkit.frames(2);
  }

  private String refusals() {
    return Toolkit.call(() -> ((VBox) lookup("#branch-refusals"))
        .getChildren().stream()
            .map(one -> one instanceof Label label ? label.getText() : "")
            .reduce("", String::concat));
  }

  private int rows(String table) {
    return Toolkit.call(() -> window.shell().lookup(table) instanceof TableView<?> view
        ? view.getItems().size()
        : -1);
  }

  private String button(String selector) {
    return Toolkit.call(() -> ((Button) lookup(selector)).getText());
  }

  private String text(String selector) {
    return Toolkit.call(() -> ((Label) lookup(selector)).getText());
  }

  private Node lookup(String selector) {
    return Objects.requireNonNull(window.shell().lookup(selector), selector);
  }

  private static void await(java.util.concurrent.Callable<Boolean> until) {
    Awaitility.await().atMost(20, TimeUnit.SECONDS).until(until);
  }
}
