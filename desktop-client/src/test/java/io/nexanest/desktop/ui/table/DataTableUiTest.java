package io.nexanest.desktop.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.desktop.headless.Toolkit;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DataTableUiTest {
  private static final class Quoted {
    private String last = "100.00";
  }

  private final Quoted row = new Quoted();
  private final DataTable<Quoted> table;
  private final Stage stage;

  DataTableUiTest() {
    Toolkit.start();
    table = Toolkit.call(() -> new DataTable<>(
        "quotes",
        List.of(Column.figure("last", "Last", 80, (Quoted q) -> q.last, q -> q.last)),
        new Label("none")));
    stage = Toolkit.call(() -> {
      Stage made = new Stage();
      made.setScene(new Scene(new StackPane(table.view()), 300, 200));
      table.rows(List.of(row));
      made.show();
      return made;
    });
    Toolkit.frames(3);
  }

  @AfterEach
  void close() {
    Toolkit.run(stage::close);
  }

  @Test
  void aFigureIsRefreshedWithoutALayoutOfItsRow() {
    row.last = "101.25";
    boolean layout = Toolkit.call(() -> {
      table.changed(row, "last", 0, 1);
      return cell().isNeedsLayout() || cell().getParent().isNeedsLayout();
    });
    assertThat(layout).isFalse();
    assertThat(figure().getText()).isEqualTo("101.25");
  }

  @Test
  void aFigureStandsAtTheRightEdgeOfItsCell() {
    row.last = "1.25";
    Toolkit.run(() -> table.changed(row, "last", 0, 1));
    double right = Toolkit.call(() -> figure().getBoundsInParent().getMaxX());
    double edge = Toolkit.call(() -> cell().getWidth() - cell().snappedRightInset());
    assertThat(right).isBetween(edge - 1, edge + 1);
  }

  @Test
  void aFigureWithoutRoomEndsInAnEllipsisAndComesBackWhenItFits() {
    row.last = "1,234,567,890,123.45";
    Toolkit.run(() -> table.changed(row, "last", 0, 1));
    Toolkit.frames(2);
    assertThat(label()).endsWith("...");
    assertThat(figure().isVisible()).isFalse();
    row.last = "7.50";
    Toolkit.run(() -> table.changed(row, "last", 0, 2));
    Toolkit.frames(2);
    assertThat(figure().isVisible()).isTrue();
    assertThat(figure().getText()).isEqualTo("7.50");
  }

  @Test
  void aRiseLightsTheCellUpUntilItsTimeIsOver() {
    row.last = "101.25";
    Toolkit.run(() -> table.changed(row, "last", 1, 1_000_000_000L));
    assertThat(cell().lookup(".glow-up").getOpacity()).isEqualTo(1);
    assertThat(cell().lookup(".glow-down").getOpacity()).isZero();
    Toolkit.run(() -> table.tick(1_449_000_000L));
    assertThat(cell().lookup(".glow-up").getOpacity()).isEqualTo(1);
    Toolkit.run(() -> table.tick(1_450_000_000L));
    assertThat(cell().lookup(".glow-up").getOpacity()).isZero();
  }

  @Test
  void aScreenReaderIsToldTheFigure() {
    assertThat(cell().queryAccessibleAttribute(AccessibleAttribute.TEXT)).isEqualTo("100.00");
  }

  private LiveCell<?> cell() {
    return (LiveCell<?>) table.view().lookupAll(".table-cell").stream()
        .filter(LiveCell.class::isInstance)
        .filter(node -> !((LiveCell<?>) node).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private Text figure() {
    return (Text) cell().lookup(".figure");
  }

  private String label() {
    return cell().lookupAll(".text").stream()
        .filter(node -> !node.getStyleClass().contains("figure"))
        .filter(Node::isVisible)
        .map(node -> ((Text) node).getText())
        .findFirst()
        .orElse("");
  }
}
