package io.nexanest.desktop.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.desktop.demo.DemoBooks;
import io.nexanest.desktop.headless.Toolkit;
import io.nexanest.desktop.ui.theme.Theme;
import java.io.File;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class BooksUiTest {
  private final DemoBooks books = DemoBooks.empty();
  private final DemoWindow window = DemoWindow.open(Theme.DARK, books);
  private final FxRobot robot = new FxRobot();

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void aNewTenantMakesHouseholdPortfolioAndAccountAndComesToTheImport() {
    window.go("books");
    robot.clickOn("#guide-go");
    robot.write("Okafor family");
    choose("#book-base_currency", "EUR");
    robot.push(KeyCode.CONTROL, KeyCode.S);
    awaitRows(1);
    robot.clickOn("#guide-go");
    robot.clickOn("#book-save");
    awaitText("#book-display_name-error", "is missing");
    robot.clickOn("#book-display_name").write("Savings");
    robot.clickOn("#book-save");
    awaitRows(2);
    robot.clickOn("#guide-go");
    robot.write("Comdirect Depot");
    picture("books-journey");
    robot.clickOn("#book-save");
    awaitRows(3);
    assertThat(books.now().portfolios().getFirst().accounts()).hasSize(1);
    robot.clickOn("#guide-go");
    Awaitility.await()
        .atMost(20, TimeUnit.SECONDS)
        .until(() -> Toolkit.call(() -> window.shell().lookup("#import-drop") != null));
    String scope =
        Toolkit.call(() -> ((javafx.scene.control.MenuButton) lookup("#scope")).getText());
    assertThat(scope).isEqualTo("Okafor family");
  }

  @Test
  void anUnknownOutcomeSurvivesLeavingTheScreen() {
    window.go("books");
    robot.clickOn("#guide-go");
    robot.write("Okafor family");
    choose("#book-base_currency", "EUR");
    books.loseAnswers(true);
    robot.clickOn("#book-save");
    awaitText("#book-state", "unknown");
    window.go("dashboard");
    books.loseAnswers(false);
    window.go("books");
    awaitText("#book-state", "unknown");
    robot.clickOn("#book-save");
    awaitRows(1);
    assertThat(books.now().households()).hasSize(1);
    assertThat(books.now().households().getFirst().displayName()).isEqualTo("Okafor family");
  }

  private void choose(String box, String value) {
    Toolkit.run(() -> {
      @SuppressWarnings("unchecked")
      ComboBox<String> combo = (ComboBox<String>) lookup(box);
      combo.setValue(value);
    });
  }

  private Node lookup(String selector) {
    return Objects.requireNonNull(window.shell().lookup(selector), selector);
  }

  private void awaitRows(int count) {
    Awaitility.await()
        .atMost(20, TimeUnit.SECONDS)
        .until(() -> Toolkit.call(
            () -> ((TreeTableView<?>) lookup("#books")).getExpandedItemCount() == count));
    Toolkit.frames(2);
  }

  private void awaitText(String selector, String text) {
    Awaitility.await()
        .atMost(20, TimeUnit.SECONDS)
        .until(() -> Toolkit.call(() -> window.shell().lookup(selector) instanceof Label label
            && label.getText().equals(text)));
  }

  private void picture(String name) {
    File folder = new File("target/pictures");
    assertThat(folder.isDirectory() || folder.mkdirs()).isTrue();
    File file = new File(folder, name + ".png");
    Toolkit.picture(window.stage().getScene(), file);
    assertThat(file).isNotEmpty();
  }
}
