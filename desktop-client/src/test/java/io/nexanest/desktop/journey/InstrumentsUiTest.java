package io.nexanest.desktop.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.desktop.gateway.market.own.InstrumentField;
import io.nexanest.desktop.headless.Toolkit;
import io.nexanest.desktop.ui.theme.Theme;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class InstrumentsUiTest {
  private final DemoWindow window = DemoWindow.open(Theme.DARK);
  private final FxRobot robot = new FxRobot();

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void aBondIsMadeWithItsScheduleAndWhatIsWrongStandsAtItsField() {
    window.go("instrument");
    assertThat(rows("#instruments")).isEqualTo(3);
    robot.clickOn("#instrument-new");
    choose("#instrument-asset-class", "bond");
    robot.clickOn("#instrument-display-name").write("Lakeside 3% 2029");
    robot.clickOn("#instrument-symbol").write("LAKE-29");
    type("#instrument-identifiers", "ISIN XS2010028690");
    type("#instrument-coupon", "3");
    type("#instrument-maturity", "2029-12-31");
    click("#instrument-save");
    await(() -> text("#instrument-identifiers-error")
        .equals("'XS2010028690' ends in 0; its check digit is 9"));
    assertThat(text("#instrument-day-count-error")).isEqualTo("is one of 30/360, ACT/ACT");
    type("#instrument-identifiers", "ISIN XS2010028699");
    choose("#instrument-day-count", "ACT/ACT");
    choose("#instrument-frequency", "2");
    click("#instrument-save");
    await(() -> rows("#instruments") == 4);
    assertThat(window.world().ownInstruments.get("instruments/p4").value(InstrumentField.FREQUENCY))
        .isEqualTo("2");
    await(() -> selected().equals("instruments/p4"));
  }

  @Test
  void anOldPriceIsStaleUntilANewOneIsStated() {
    window.go("instrument");
    select(1);
    await(() -> rows("#marks") == 3);
    assertThat(text("#marks-age")).isEqualTo("last price: 186 days, stale");
    type("#mark-date", "2001-01-02");
    type("#mark-price", "a lot");
    click("#mark-set");
    await(() -> text("#mark-price-error").equals("is 0 or more, such as 98.75"));
    type("#mark-price", "415000");
    type("#mark-source", "surveyor's opinion");
    click("#mark-set");
    await(() -> rows("#marks") == 4);
    assertThat(text("#marks-age")).isEqualTo("last price: today");
  }

  @Test
  void aChangeWithoutAnAnswerIsLookedUpUnderTheSameId() {
    window.go("instrument");
    select(1);
    window.world().ownInstruments.loseAnswers(true);
    type("#instrument-display-name", "House by the lake");
    click("#instrument-save");
    await(() -> button("#instrument-save").equals("Look up"));
    assertThat(Toolkit.call(() -> lookup("#mark-set").isDisabled())).isTrue();
    window.world().ownInstruments.loseAnswers(false);
    click("#instrument-save");
    await(() -> button("#instrument-save").equals("Save"));
    assertThat(window.world().ownInstruments.requestIds).hasSize(2);
    assertThat(window.world().ownInstruments.requestIds.getFirst())
        .isEqualTo(window.world().ownInstruments.requestIds.getLast());
    assertThat(
            window.world().ownInstruments.get("instruments/p2").value(InstrumentField.DISPLAY_NAME))
        .isEqualTo("House by the lake");
  }

  @Test
  void whatSomebodyElseChangedIsReadAndWhatIsTypedIsKept() {
    window.go("instrument");
    select(1);
    window.world().ownInstruments.renameElsewhere("instruments/p2", "House at the pond");
    type("#instrument-sector", "Housing");
    click("#instrument-save");
    await(() -> value("#instrument-display-name").equals("House at the pond"));
    assertThat(value("#instrument-sector")).isEqualTo("Housing");
    click("#instrument-save");
    await(() -> window
        .world()
        .ownInstruments
        .get("instruments/p2")
        .value(InstrumentField.SECTOR)
        .equals("Housing"));
  }

  @Test
  void theMarketsAreLookedUpAndNotChanged() {
    window.go("instrument");
    robot.clickOn("#instruments-search").write("coca");
    await(() -> rows("#instruments") == 1);
    select(0);
    await(() -> Toolkit.call(() -> lookup("#instrument-display-name").isDisabled()));
    assertThat(Toolkit.call(() -> lookup("#instrument-save").isVisible())).isFalse();
    assertThat(Toolkit.call(() -> lookup("#marks-panel").isVisible())).isFalse();
    robot.clickOn("#instruments-search").push(KeyCode.ESCAPE);
    await(() -> rows("#instruments") == 3);
  }

  @Test
  void aServerThatIsAwayIsSaidSo() {
    window.world().ownInstruments.away(true);
    window.go("instrument");
    await(() -> text("#instruments-banner-text").startsWith("the server can not be reached."));
  }

  private void select(int row) {
    await(() -> rows("#instruments") > row);
    Toolkit.run(() -> table("#instruments").getSelectionModel().clearAndSelect(row));
    Toolkit.frames(2);
  }

  private String selected() {
    return Toolkit.call(() -> table("#instruments").getSelectionModel().getSelectedItem()
            instanceof io.nexanest.desktop.gateway.market.own.InstrumentSheet sheet
        ? sheet.name()
        : "");
  }

  private void type(String field, String value) {
    Toolkit.run(() -> ((TextField) lookup(field)).setText(value));
  }

  private void click(String button) {
    Toolkit.run(() -> ((Button) lookup(button)).fire());
    Toolkit.frames(2);
  }

  private void choose(String box, String item) {
    Toolkit.run(() -> {
      ComboBox<?> found = (ComboBox<?>) lookup(box);
      found.getSelectionModel().select(found.getItems().indexOf(item));
    });
    Toolkit.frames(2);
  }

  private int rows(String selector) {
    return Toolkit.call(() -> window.shell().lookup(selector) == null
        ? -1
        : table(selector).getItems().size());
  }

  private String text(String selector) {
    return Toolkit.call(() -> ((Label) lookup(selector)).getText());
  }

  private String value(String selector) {
    return Toolkit.call(() -> ((TextField) lookup(selector)).getText());
  }

  private String button(String selector) {
    return Toolkit.call(() -> ((Button) lookup(selector)).getText());
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
