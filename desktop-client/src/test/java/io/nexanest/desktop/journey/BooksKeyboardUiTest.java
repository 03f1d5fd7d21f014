package io.nexanest.desktop.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.desktop.demo.DemoBooks;
import io.nexanest.desktop.headless.Toolkit;
import io.nexanest.desktop.ui.theme.Theme;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class BooksKeyboardUiTest {
  private final DemoBooks books = DemoBooks.marlowe();
  private final DemoWindow window = DemoWindow.open(Theme.LIGHT, books);
  private final FxRobot robot = new FxRobot();

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void theKeyboardAloneRenamesAndDeletesAPortfolio() {
    window.go("books");
    focusTree();
    robot.push(KeyCode.ENTER);
    robot.push(KeyCode.CONTROL, KeyCode.A).write("Pension");
    robot.push(KeyCode.CONTROL, KeyCode.S);
    await(() -> books.now().portfolios().getFirst().displayName().equals("Pension"));
    Toolkit.frames(3);
    focusTree();
    robot.push(KeyCode.DELETE);
    await(() -> Toolkit.call(() -> window.shell().overlay().isVisible()));
    robot.push(KeyCode.ENTER);
    await(() -> books.now().portfolios().getFirst().hidden());
    assertThat(books.now().portfolios().getFirst().displayName()).isEqualTo("Pension");
  }

  @Test
  void insertMakesWhatBelongsBelowTheChosenLine() {
    window.go("books");
    focusTree();
    robot.push(KeyCode.INSERT);
    robot.write("Sarasin Depot");
    robot.push(KeyCode.CONTROL, KeyCode.S);
    await(() -> books.now().portfolios().getFirst().accounts().size() == 2);
    String made = books.now().portfolios().getFirst().accounts().getLast();
    assertThat(books.now().accountTitle(made)).isEqualTo("Sarasin Depot");
  }

  private void focusTree() {
    Toolkit.run(() -> {
      TreeTableView<?> tree =
          (TreeTableView<?>) Objects.requireNonNull(window.shell().lookup("#books"));
      tree.requestFocus();
      tree.getSelectionModel().select(1);
    });
  }

  private static void await(Callable<Boolean> condition) {
    Awaitility.await().atMost(20, TimeUnit.SECONDS).until(condition);
  }
}
