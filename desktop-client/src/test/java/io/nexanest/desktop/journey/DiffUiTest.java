package io.nexanest.desktop.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.desktop.gateway.figure.FigureRef;
import io.nexanest.desktop.headless.Toolkit;
import io.nexanest.desktop.ui.theme.Theme;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class DiffUiTest {
  private final DemoWindow window = DemoWindow.open(Theme.DARK);
  private final FxRobot robot = new FxRobot();

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void whatTheBooksLearntIsShownAndAFigureOpensItsProofAsItWasKnown() {
    window.go("diff");
    await(() -> rows("#compared-figures") == 9);
    assertThat(rows("#compared-transactions")).isEqualTo(3);
    assertThat(window.world().comparisons.asked.getLast())
        .isEqualTo("households/h1 2001-01-02T16:00:00Z now");
    Toolkit.run(() -> right().setValue(Optional.of(Instant.parse("2001-01-02T16:00:00Z"))));
    await(() -> window
        .world()
        .comparisons
        .asked
        .getLast()
        .equals("households/h1 2001-01-02T16:00:00Z 2001-01-02T16:00:00Z"));
    Toolkit.run(() -> {
      TableView<?> figures = (TableView<?>) lookup("#compared-figures");
      figures.getSelectionModel().select(2);
      figures.requestFocus();
    });
    robot.push(KeyCode.ENTER);
    await(() -> Toolkit.call(() -> window.shell().lookup("#proof-tree") != null));
    FigureRef opened = window.world().proofs.asked.getLast();
    assertThat(opened.name()).isEqualTo("figures/cash:households/h1");
    assertThat(opened.asOf().knownTime()).contains(Instant.parse("2001-01-02T16:00:00Z"));
  }

  @SuppressWarnings("unchecked")
  private ComboBox<Optional<Instant>> right() {
    return (ComboBox<Optional<Instant>>) lookup("#diff-right");
  }

  private int rows(String table) {
    return Toolkit.call(() -> window.shell().lookup(table) instanceof TableView<?> view
        ? view.getItems().size()
        : -1);
  }

  private Node lookup(String selector) {
    return Objects.requireNonNull(window.shell().lookup(selector), selector);
  }

  private static void await(java.util.concurrent.Callable<Boolean> until) {
    Awaitility.await().atMost(20, TimeUnit.SECONDS).until(until);
  }
}
