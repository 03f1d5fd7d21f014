package io.nexanest.desktop.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.desktop.gateway.taxonomy.TaxonomyAct;
import io.nexanest.desktop.gateway.taxonomy.TaxonomyChange;
import io.nexanest.desktop.gateway.taxonomy.TaxonomyField;
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
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class TaxonomyUiTest {
  private static final String CLASSES = "taxonomies/t1/classifications/";

  private final DemoWindow window = DemoWindow.open(Theme.DARK);
  private final FxRobot robot = new FxRobot();

  @BeforeEach
  void go() {
    window.go("taxonomy");
    await(() -> rows() == 11);
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void aHoldingIsSplitOverClassesByKeyboardFromADate() {
    select(5);
    await(() -> text("#assign-share-2").equals("71.25"));
    robot
        .clickOn("#assign-share-2")
        .push(KeyCode.END)
        .eraseText(5)
        .write("60")
        .push(KeyCode.TAB)
        .write("40");
    robot.clickOn("#assign-date").write("1999-12-31");
    robot.clickOn("#assign-save");
    await(() -> window.world().taxonomies.changes.size() == 1);
    TaxonomyChange change = last();
    assertThat(change.act()).isEqualTo(TaxonomyAct.ASSIGN);
    assertThat(change.name()).isEqualTo("taxonomies/t1");
    assertThat(change.value(TaxonomyField.SUBJECT)).isEqualTo("instruments/ko");
    assertThat(change.value(TaxonomyField.DATE)).isEqualTo("1999-12-31");
    assertThat(change.value(TaxonomyField.SHARES))
        .isEqualTo(CLASSES + "c3=0.60 " + CLASSES + "c4=0.40");
  }

  @Test
  void aWholeAccountIsPutIntoAClass() {
    select(0);
    await(() ->
        Toolkit.call(() -> window.shell().lookup("#assign-account") instanceof ComboBox<?> box
            && !box.getItems().isEmpty()));
    Toolkit.run(
        () -> ((ComboBox<?>) lookup("#assign-account")).getSelectionModel().select(1));
    await(() -> text("#assign-share-2").equals("71.25"));
    robot.clickOn("#assign-save");
    await(() -> window.world().taxonomies.changes.size() == 1);
    assertThat(last().act()).isEqualTo(TaxonomyAct.ASSIGN);
    assertThat(last().value(TaxonomyField.SUBJECT)).isEqualTo("accounts/a2");
    assertThat(last().value(TaxonomyField.SHARES)).isEqualTo(CLASSES + "c3=0.7125");
  }

  @Test
  void whatIsNoPercentageIsSaidAndNotSent() {
    select(5);
    await(() -> text("#assign-share-2").equals("71.25"));
    robot.clickOn("#assign-share-0").write("half");
    robot.clickOn("#assign-save");
    await(() -> label("#taxonomy-banner-text")
        .equals("'half' at 'Shares' is not a percentage such as 60 or 33.3333."));
    assertThat(window.world().taxonomies.changes).isEmpty();
  }

  @Test
  void classesAreRenamedMovedAddedAndDeleted() {
    select(1);
    robot.clickOn("#class-name").eraseText(6).write("Equity").push(KeyCode.ENTER);
    await(() -> last().act() == TaxonomyAct.RENAME_CLASS);
    assertThat(last().name()).isEqualTo(CLASSES + "c1");
    assertThat(last().value(TaxonomyField.TITLE)).isEqualTo("Equity");
    fire("#class-down");
    await(() -> last().act() == TaxonomyAct.MOVE_CLASS);
    assertThat(last().value(TaxonomyField.PLACE)).isEqualTo("1");
    robot.clickOn("#class-new").write("Emerging").push(KeyCode.ENTER);
    await(() -> last().act() == TaxonomyAct.ADD_CLASS);
    assertThat(last().value(TaxonomyField.PARENT)).isEqualTo(CLASSES + "c1");
    fire("#class-delete");
    await(() -> last().act() == TaxonomyAct.DELETE_CLASS);
    assertThat(last().value(TaxonomyField.MOVE_TO)).isEmpty();
  }

  @Test
  void aChangeWhoseAnswerIsLostIsLookedUpUnderTheSameId() {
    window.world().taxonomies.loseAnswers(true);
    select(1);
    fire("#class-rename");
    await(() -> Toolkit.call(() -> lookup("#taxonomy-look-up").isVisible()));
    assertThat(Toolkit.call(() -> lookup("#class-rename").isDisabled())).isTrue();
    window.world().taxonomies.loseAnswers(false);
    fire("#taxonomy-look-up");
    await(() -> !Toolkit.call(() -> lookup("#taxonomy-look-up").isVisible()));
    assertThat(window.world().taxonomies.requestIds).hasSize(2);
    assertThat(window.world().taxonomies.requestIds.getFirst())
        .isEqualTo(window.world().taxonomies.requestIds.getLast());
  }

  @Test
  void aTaxonomyIsMadeFromATemplateAndShownAndAnotherIsChosen() {
    Toolkit.run(() -> ((MenuButton) lookup("#taxonomy-new"))
        .getItems().stream()
            .filter(item -> "taxonomy-new-sectors".equals(item.getId()))
            .forEach(MenuItem::fire));
    await(() -> tabs() == 3);
    assertThat(last().value(TaxonomyField.TITLE)).isEqualTo("Sectors");
    assertThat(last().value(TaxonomyField.TEMPLATE)).isEqualTo("SECTORS");
    await(() -> text("#taxonomy-title").equals("Sectors"));
    Toolkit.run(
        () -> ((ToggleButton) ((HBox) lookup("#taxonomy-tabs")).getChildren().get(1)).fire());
    await(() -> text("#taxonomy-title").equals("Regions"));
  }

  @Test
  void aClickOnAFigureOpensItsProof() {
    robot.clickOn("94,629.00");
    await(() -> Toolkit.call(() -> window.shell().lookup("#proof-tree") != null));
  }

  @Test
  void soDoesTheKeyboard() {
    select(1);
    robot.push(KeyCode.ENTER);
    await(() -> Toolkit.call(() -> window.shell().lookup("#proof-tree") != null));
  }

  private TaxonomyChange last() {
    Awaitility.await()
        .atMost(20, TimeUnit.SECONDS)
        .until(() -> !window.world().taxonomies.changes.isEmpty());
    return window.world().taxonomies.changes.getLast();
  }

  private void select(int row) {
    Toolkit.run(() -> {
      tree().getSelectionModel().select(row);
      tree().requestFocus();
    });
    Toolkit.frames(2);
  }

  private void fire(String button) {
    Toolkit.run(() -> ((Button) lookup(button)).fire());
    Toolkit.frames(2);
  }

  private int rows() {
    return Toolkit.call(() -> tree().getExpandedItemCount());
  }

  private int tabs() {
    return Toolkit.call(() -> ((HBox) lookup("#taxonomy-tabs")).getChildren().size());
  }

  private TreeTableView<?> tree() {
    return (TreeTableView<?>) lookup("#class-tree");
  }

  private String text(String field) {
    return Toolkit.call(
        () -> window.shell().lookup(field) instanceof TextField found ? found.getText() : "");
  }

  private String label(String selector) {
    return Toolkit.call(() -> ((Label) lookup(selector)).getText());
  }

  private Node lookup(String selector) {
    return Objects.requireNonNull(window.shell().lookup(selector), selector);
  }

  private static void await(java.util.concurrent.Callable<Boolean> condition) {
    Awaitility.await().atMost(20, TimeUnit.SECONDS).until(condition);
  }
}
