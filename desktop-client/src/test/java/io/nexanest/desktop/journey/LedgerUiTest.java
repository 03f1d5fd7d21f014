package io.nexanest.desktop.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.desktop.gateway.ledger.Transaction;
import io.nexanest.desktop.gateway.ledger.TransactionField;
import io.nexanest.desktop.gateway.ledger.TransactionState;
import io.nexanest.desktop.headless.Toolkit;
import io.nexanest.desktop.ui.theme.Theme;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** A book-keeper's day at the ledger, with the keyboard. */
class LedgerUiTest {
  private final DemoWindow window = DemoWindow.open(Theme.DARK);
  private final FxRobot robot = new FxRobot();

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void aHundredThousandAreScrolledThroughByPages() {
    window.world().transactions.fill(100_000);
    window.go("transaction");
    Toolkit.frames(3);
    assertThat(Toolkit.call(() -> table().getItems().size())).isEqualTo(100_061);
    assertThat(window.world().transactions.listing().requests()).isEqualTo(1);
    for (int line = 20_000; line <= 100_000; line += 20_000) {
      int to = line;
      Toolkit.run(() -> table().scrollTo(to));
      Toolkit.frames(2);
    }
    // Each stop shows some thirty lines, which lie on two pages at most.
    assertThat(window.world().transactions.listing().requests()).isBetween(6, 11);
    assertThat(window.world().transactions.listing().rows()).isLessThanOrEqualTo(1100);
    sort("amount");
    assertThat(window.world().transactions.listing().rows()).isLessThanOrEqualTo(1400);
  }

  @Test
  void aFilterIsTypedAndTheFirstIsMarkedCorrectedAndUndone() {
    window.go("transaction");
    focus();
    robot.write("/");
    robot.write("sell");
    await(() -> table().getItems().size() == 10);
    focus();
    robot.push(KeyCode.SPACE);
    robot.push(KeyCode.SPACE);
    await(() -> ((TableView<?>) lookup("#bulk")).getItems().size() == 2);
    robot.clickOn("#bulk-value").write("checked");
    robot.clickOn("#bulk-preview");
    await(() -> !lookup("#bulk-apply").isDisabled());
    robot.clickOn("#bulk-apply");
    await(() -> noted() == 2);
    robot.clickOn("#bulk-undo");
    await(() -> noted() == 0);
  }

  @Test
  void theChosenOneIsShownInFullAndCorrectedByEnter() {
    window.go("transaction");
    focus();
    await(() -> window.shell().lookup("#detail-legs") instanceof TableView<?> legs
        && legs.getItems().size() == 6);
    robot.push(KeyCode.ENTER);
    await(() -> lookup("#form-send") instanceof javafx.scene.control.Button send
        && send.getText().equals("Correct"));
  }

  @Test
  void anotherIsMadeLikeTheChosenOneWithShortDatesAndSumsAndEnterBooksIt() {
    window.go("transaction");
    int before = window.world().transactions.ledger().size();
    focus();
    robot.write("d");
    robot.clickOn("#form-trade_date").push(KeyCode.CONTROL, KeyCode.A).write("29.12.2000");
    robot.push(KeyCode.ENTER);
    robot.clickOn("#form-quantity").push(KeyCode.CONTROL, KeyCode.A).write("3*4");
    robot.push(KeyCode.ENTER);
    await(() -> ((TextField) lookup("#form-quantity")).getText().equals("12"));
    robot.clickOn("#form-note").write("again");
    robot.push(KeyCode.ENTER);
    await(() -> window.world().transactions.ledger().size() == before + 1);
    Transaction booked = window.world().transactions.ledger().getLast();
    assertThat(booked.value(TransactionField.QUANTITY)).isEqualTo("12");
    assertThat(booked.value(TransactionField.TRADE_DATE)).isEqualTo("2000-12-29");
    await(() -> ((TextField) lookup("#form-trade_date")).getText().equals("2000-12-29"));
  }

  @Test
  void copiedRowsAreTabSeparated() {
    window.go("transaction");
    focus();
    robot.push(KeyCode.CONTROL, KeyCode.C);
    String text = Toolkit.call(() -> Clipboard.getSystemClipboard().getString());
    assertThat(text)
        .startsWith("\tTrade date\tType\tInstrument")
        .contains("\t179\t31.25\t5593.75\t9.95\t");
  }

  @Test
  void aServerThatIsAwayIsSaidAndAnEmptyListingIsExplained() {
    window.world().transactions.away(true);
    window.go("transaction");
    await(() -> lookup("#ledger-banner-text") instanceof Label text
        && text.getText().startsWith("the server can not be reached"));
    window.world().transactions.away(false);
  }

  private long noted() {
    return window.world().transactions.ledger().stream()
        .filter(one -> one.state() == TransactionState.POSTED
            && one.value(TransactionField.NOTE).equals("checked"))
        .count();
  }

  private void focus() {
    await(() -> !table().getItems().isEmpty());
    Toolkit.run(() -> {
      table().requestFocus();
      table().getSelectionModel().clearAndSelect(0);
      table().getFocusModel().focus(0);
    });
    Toolkit.frames(2);
  }

  private void sort(String column) {
    Toolkit.run(() -> {
      TableColumn<?, ?> by = table().getColumns().stream()
          .filter(one -> column.equals(one.getId()))
          .findFirst()
          .orElseThrow();
      by.setSortType(TableColumn.SortType.DESCENDING);
      sortBy(table(), by);
    });
    Toolkit.frames(2);
  }

  @SuppressWarnings("unchecked")
  private static <R> void sortBy(TableView<R> table, TableColumn<?, ?> by) {
    table.getSortOrder().setAll(java.util.List.of((TableColumn<R, ?>) by));
  }

  private TableView<?> table() {
    return (TableView<?>) lookup("#ledger");
  }

  private Node lookup(String selector) {
    return java.util.Objects.requireNonNull(window.shell().lookup(selector), selector);
  }

  private void await(BooleanSupplier condition) {
    Awaitility.await()
        .atMost(20, TimeUnit.SECONDS)
        .until(() -> Toolkit.call(condition::getAsBoolean));
  }
}
