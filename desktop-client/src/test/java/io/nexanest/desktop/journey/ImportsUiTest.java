package io.nexanest.desktop.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.desktop.gateway.book.Account;
import io.nexanest.desktop.gateway.importing.ImportState;
import io.nexanest.desktop.gateway.importing.Statement;
import io.nexanest.desktop.gateway.importing.StatementFormat;
import io.nexanest.desktop.headless.Toolkit;
import io.nexanest.desktop.ui.theme.Theme;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class ImportsUiTest {
  private static final byte[] FILE =
      "type,instrument,quantity\nBUY,GE,100\n".getBytes(StandardCharsets.UTF_8);

  private final DemoWindow window = DemoWindow.open(Theme.DARK);
  private final FxRobot robot = new FxRobot();

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void aStatementInReviewIsReopenedBookedSeenToDifferAndTakenBack() {
    window
        .world()
        .imports
        .upload(new Statement("accounts/a1", "totals.csv", FILE, StatementFormat.FOUND_OUT), "id");
    window.go("importing");
    choose();
    robot.clickOn("#past-open");
    await("#import-commit");
    assertThat(Toolkit.call(() -> table("#import-totals").getItems().size())).isEqualTo(2);
    robot.clickOn("#import-commit");
    awaitBanner("1 transactions are in the books. 1 of the statement's 2 totals differ from them;"
        + " they are listed below.");
    robot.clickOn("#import-again");
    choose();
    robot.clickOn("#past-undo");
    await("#question-yes");
    robot.clickOn("#question-yes");
    awaitBanner("totals.csv is taken back: its 1 transactions no longer count. The file can be"
        + " imported again.");
    Awaitility.await()
        .atMost(20, TimeUnit.SECONDS)
        .until(() -> window.world().imports.latest().state() == ImportState.UNDONE);
  }

  @Test
  void theScreenSaysWhereAnImportGoesWhileABranchIsInView() {
    window.go("importing");
    await("#import-drop");
    assertThat(Toolkit.call(() -> window.shell().lookup("#import-books-banner").isVisible()))
        .isFalse();
    robot.clickOn("#branch-new");
    robot.clickOn("#new-branch-title").write("Crash");
    robot.clickOn("#new-branch-make");
    Awaitility.await()
        .atMost(20, TimeUnit.SECONDS)
        .until(() ->
            Toolkit.call(() -> window.shell().lookup("#import-books-banner").isVisible()));
    assertThat(Toolkit.call(
            () -> ((Label) window.shell().lookup("#import-books-banner-text")).getText()))
        .isEqualTo("Imports go to the books, not to the branch in view.");
    window
        .world()
        .imports
        .upload(new Statement("accounts/a1", "totals.csv", FILE, StatementFormat.FOUND_OUT), "id");
    window.go("dashboard");
    window.go("importing");
    choose();
    robot.clickOn("#past-open");
    await("#import-commit");
    robot.clickOn("#import-commit");
    await("#question-yes");
    assertThat(window.world().imports.commits).isEmpty();
    robot.clickOn("#question-yes");
    Awaitility.await()
        .atMost(20, TimeUnit.SECONDS)
        .until(() -> window.world().imports.commits.size() == 1);
  }

  @Test
  void theAccountThatTheLedgerWasLookedAtOfIsOffered() {
    window.go("transaction");
    await("#filter-account");
    select("#filter-account", "accounts/a2");
    window.go("importing");
    await("#import-account");
    Awaitility.await()
        .atMost(20, TimeUnit.SECONDS)
        .until(() ->
            Toolkit.call(() -> window.shell().lookup("#import-account") instanceof ComboBox<?> box
                && box.getValue() instanceof Account account
                && account.name().equals("accounts/a2")));
  }

  private void select(String selector, String account) {
    Awaitility.await()
        .atMost(20, TimeUnit.SECONDS)
        .until(() -> Toolkit.call(() -> {
          ComboBox<?> box = (ComboBox<?>) window.shell().lookup(selector);
          for (int i = 0; i < box.getItems().size(); i++) {
            if (box.getItems().get(i) instanceof Account one && one.name().equals(account)) {
              box.getSelectionModel().select(i);
              return true;
            }
          }
          return false;
        }));
  }

  @Test
  void anUnknownInstrumentIsOfferedBesideItsRow() {
    window.world().imports.unknown.add("GE");
    window
        .world()
        .imports
        .upload(new Statement("accounts/a1", "totals.csv", FILE, StatementFormat.FOUND_OUT), "id");
    window.go("importing");
    choose();
    robot.clickOn("#past-open");
    await("#import-rows");
    Awaitility.await()
        .atMost(20, TimeUnit.SECONDS)
        .until(() -> Toolkit.call(() -> !table("#import-rows").getItems().isEmpty()));
    Toolkit.run(() -> table("#import-rows").getSelectionModel().select(0));
    await("#unknown-add");
    window.world().imports.unknown.clear();
    Toolkit.run(
        () -> ((Button) Objects.requireNonNull(window.shell().lookup("#unknown-add"))).fire());
    awaitBanner("1 rows can be booked.");
  }

  private void choose() {
    await("#past-imports");
    Awaitility.await()
        .atMost(20, TimeUnit.SECONDS)
        .until(() -> Toolkit.call(() -> !table("#past-imports").getItems().isEmpty()));
    Toolkit.run(() -> table("#past-imports").getSelectionModel().select(0));
  }

  private TableView<?> table(String selector) {
    return (TableView<?>) Objects.requireNonNull(window.shell().lookup(selector), selector);
  }

  private void await(String selector) {
    Awaitility.await()
        .atMost(20, TimeUnit.SECONDS)
        .until(() -> Toolkit.call(() -> {
          Node node = window.shell().lookup(selector);
          return node != null && node.isVisible();
        }));
  }

  private void awaitBanner(String text) {
    Awaitility.await()
        .atMost(20, TimeUnit.SECONDS)
        .until(() ->
            Toolkit.call(() -> window.shell().lookup("#import-banner-text") instanceof Label label
                && label.getText().equals(text)));
  }
}
