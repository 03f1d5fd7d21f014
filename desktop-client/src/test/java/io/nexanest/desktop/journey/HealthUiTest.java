package io.nexanest.desktop.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.desktop.gateway.health.Issue;
import io.nexanest.desktop.gateway.health.Mending;
import io.nexanest.desktop.headless.Toolkit;
import io.nexanest.desktop.shell.Destination;
import io.nexanest.desktop.ui.theme.Theme;
import io.nexanest.kernel.reason.Reason;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class HealthUiTest {
  private final DemoWindow window = DemoWindow.open(Theme.DARK);
  private final FxRobot robot = new FxRobot();

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void aDuplicateIsFoundPreviewedTakenBackAndGone() {
    window.go("health");
    assertThat(rows()).isEqualTo(6);
    assertThat(text("#health-warning-value")).isEqualTo("3");
    robot.clickOn("#health-filter").write("duplicate");
    await(() -> rows() == 1);
    choose(0);
    assertThat(text("#issue-sentence")).startsWith("the dividend of GE in Hartmann custody");
    robot.clickOn("#issue-fix-reverse");
    await(() -> present("#issue-preview"));
    assertThat(window.world().health.mended).isEmpty();
    robot.clickOn("#issue-apply");
    await(() -> rows() == 0);
    Mending mended = window.world().health.mended.getFirst();
    assertThat(mended.issue()).isEqualTo("issues/duplicate_transaction.t2");
    assertThat(mended.fix()).isEqualTo("reverse");
    assertThat(text("#health-warning-value")).isEqualTo("2");
  }

  @Test
  void theRailShowsHowManyAreOpenAndWhatIsPutAsideIsNotCounted() {
    await(() -> text("#badge-health").equals("6"));
    window.go("health");
    choose(0);
    robot.clickOn("#issue-reason").write("not listed any more").push(KeyCode.ENTER);
    await(() -> text("#badge-health").equals("5"));
    robot.clickOn("#health-dismissed");
    await(() -> rows() == 6);
    assertThat(text("#badge-health")).isEqualTo("5");
  }

  @Test
  void aMissingPriceLeadsToWhereOneIsStated() {
    window.go("health");
    choose(0);
    robot.clickOn("#issue-mark");
    await(() -> present("#instrument-screen"));
    await(() -> text("#instruments-banner-text")
        .equals("The prices of that instrument come from the market; only those of your own"
            + " instruments are stated here."));
    Toolkit.run(() -> window.shell().open(Destination.mark("instruments/p2")));
    await(() -> present("#mark-date"));
    await(() ->
        Toolkit.call(() -> ((TextField) lookup("#mark-date")).getText()).equals("2001-01-02"));
  }

  @Test
  void aRefusedCheckIsNotShownAsBooksWithoutFault() {
    window.world().health.refusing.next(Reason.RESOURCE_NOT_FOUND, "there is no such portfolio");
    window.go("health");
    await(() -> text("#health-banner-text").equals("there is no such portfolio"));
    assertThat(Toolkit.call(() -> window.shell().lookup("#issues .empty-title")))
        .isInstanceOfSatisfying(
            Label.class, title -> assertThat(title.getText()).isEqualTo("Nothing known yet"));
  }

  @Test
  void anIssueIsPutAsideForAReasonAndTakenUpAgain() {
    window.go("health");
    choose(0);
    robot.clickOn("#issue-dismiss");
    await(() -> present("#health-banner"));
    assertThat(rows()).isEqualTo(6);
    robot.clickOn("#issue-reason").write("not listed any more").push(KeyCode.ENTER);
    await(() -> rows() == 5);
    robot.clickOn("#health-dismissed");
    await(() -> rows() == 6);
    choose(0);
    assertThat(text("#issue-dismissal")).endsWith("not listed any more");
    robot.clickOn("#issue-reason").write("listed again").push(KeyCode.ENTER);
    await(() -> !present("#issue-dismissal"));
    assertThat(rows()).isEqualTo(6);
  }

  @Test
  void aTransactionOpensInTheLedgerChosen() {
    window.go("health");
    choose(1);
    robot.clickOn("#issue-open");
    await(() -> present("#ledger"));
    await(() -> Toolkit.call(() -> table("#ledger").getSelectionModel().getSelectedItem() != null));
  }

  private void choose(int row) {
    Toolkit.run(() -> table("#issues").getSelectionModel().clearAndSelect(row));
    Toolkit.frames(2);
    assertThat(Toolkit.call(() -> table("#issues").getSelectionModel().getSelectedItem()))
        .isInstanceOf(Issue.class);
  }

  private int rows() {
    return Toolkit.call(() -> table("#issues").getItems().size());
  }

  private String text(String selector) {
    return Toolkit.call(() -> ((Label) lookup(selector)).getText());
  }

  private boolean present(String selector) {
    return Toolkit.call(() -> window.shell().lookup(selector) != null);
  }

  private TableView<?> table(String selector) {
    return (TableView<?>) lookup(selector);
  }

  private Node lookup(String selector) {
    return Objects.requireNonNull(window.shell().lookup(selector), selector);
  }

  private static void await(java.util.concurrent.Callable<Boolean> condition) {
    Awaitility.await().atMost(20, TimeUnit.SECONDS).until(condition);
  }
}
