package io.nexanest.desktop.demo;

import io.nexanest.desktop.Composition;
import io.nexanest.desktop.Surroundings;
import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.importing.Statement;
import io.nexanest.desktop.gateway.importing.StatementFormat;
import io.nexanest.desktop.headless.Toolkit;
import io.nexanest.desktop.shell.ShellView;
import io.nexanest.desktop.ui.theme.Theme;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeTableView;
import javafx.stage.Stage;

/** Draws the window over the demo: {@code folder theme screen…}; "palette" opens the palette;
 * "transactions" after "transaction" groups the ledger and "entry" chooses one of it; "sale" after
 * it begins one and "sold" fills it in; "imported" after "importing" opens a statement and "unknown"
 * then a row whose instrument nobody knows; "beside" after "gain" shows another policy; "split" after
 * "taxonomy" chooses a holding and "chosen" after "action" an action; "file" after "document"
 * chooses a file and "reread" reads it again; "lots" after "holding" and "issue" after "health" choose one. A folder called "empty" gets a
 * tenant's first day. */
public final class DemoPicture {
  private DemoPicture() {}

  public static void main(String[] args) throws IOException {
    Toolkit.start();
    DemoWorld world =
        new DemoWorld(args[0].endsWith("empty") ? DemoBooks.empty() : DemoBooks.marlowe());
    if (!args[0].endsWith("empty")) {
      statement(world);
    }
    Theme theme = Theme.valueOf(args[1].toUpperCase(Locale.ROOT));
    Path folder = Files.createTempDirectory("demo");
    ShellView shell = Toolkit.call(() -> open(world, DemoDesk.surroundings(theme, folder)));
    Toolkit.frames(20);
    for (int i = 2; i < args.length; i++) {
      String screen = args[i];
      Toolkit.run(() -> go(shell, screen));
      Toolkit.frames(10);
      world.quotes.move(0.4);
      world.valuations.move();
      Toolkit.frames(4);
      File file = new File(args[0], screen + "-" + args[1] + ".png");
      Toolkit.picture(Toolkit.call(shell::getScene), file);
    }
    Toolkit.run(shell::close);
    Platform.exit();
  }

  private static ShellView open(DemoWorld world, Surroundings around) {
    around.pulse().start();
    ShellView view = new Composition(around).workstation(world.gateways(), () -> {});
    Stage stage = new Stage();
    stage.setScene(new Scene(view, 1720, 980));
    around.kit().look().dress(stage.getScene());
    stage.show();
    return view;
  }

  private static void go(ShellView shell, String screen) {
    switch (screen) {
      case "palette" -> shell.palette();
      case "transactions" -> ledger(shell);
      case "entry" -> entry(shell);
      case "bond" ->
        ((TableView<?>) shell.lookup("#instruments")).getSelectionModel().select(0);
      case "proof" -> click(shell, "#kpi-value");
      case "lots" ->
        ((TableView<?>) shell.lookup("#holdings")).getSelectionModel().select(1);
      case "imported" -> imported(shell);
      case "unknown" ->
        ((TableView<?>) shell.lookup("#import-rows")).getSelectionModel().select(4);
      case "issue" ->
        ((TableView<?>) shell.lookup("#issues")).getSelectionModel().select(0);
      case "file" ->
        ((TableView<?>) shell.lookup("#documents")).getSelectionModel().select(0);
      case "reread" -> ((Button) shell.lookup("#document-read")).fire();
      case "past" -> shell.live().valuation().ask(AsOf.NOW.at(LocalDate.of(2000, 6, 30)));
      case "branch" -> shell.live().valuation().enter("branches/b1", "Sell half of the shares");
      case "now" -> shell.live().valuation().ask(AsOf.NOW);
      case "sale" -> sale(shell);
      case "sold" -> fill(shell);
      case "beside" ->
        ((ComboBox<?>) shell.lookup("#gain-beside")).getSelectionModel().selectLast();
      case "split" ->
        ((TreeTableView<?>) shell.lookup("#class-tree")).getSelectionModel().select(5);
      case "chosen" ->
        ((TableView<?>) shell.lookup("#actions")).getSelectionModel().select(0);
      default -> ((ToggleButton) shell.lookup("#rail-" + screen)).fire();
    }
  }

  /** A statement under review, whose totals differ from the books. */
  private static void statement(DemoWorld world) {
    world.imports.unknown.add("LAKE");
    byte[] file = """
        date,type,instrument,quantity,price,gross,currency
        2000-12-04,BUY,GE,100,50.13,5013.00,USD
        2000-12-05,BUY,KO,,62.81,,USD
        2000-12-07,SELL,GE,50,51.50,2575.00,USD
        2000-12-11,BUY,IBM,40,97.00,3880.00,USD
        2000-12-14,BUY,LAKE,25,240.00,6000.00,USD
        2000-12-18,SELL,INTC,120,34.25,4110.00,USD
        2000-12-21,BUY,MRK,60,88.50,5310.00,USD
        """.getBytes(StandardCharsets.UTF_8);
    world.imports.upload(
        new Statement("accounts/a1", "march-totals.csv", file, StatementFormat.FOUND_OUT), "id");
  }

  private static void imported(ShellView shell) {
    ((TableView<?>) shell.lookup("#past-imports")).getSelectionModel().select(0);
    ((Button) shell.lookup("#past-open")).fire();
  }

  private static void ledger(ShellView shell) {
    ((ComboBox<?>) shell.lookup("#filter-grouping")).getSelectionModel().select(4);
  }

  private static void entry(ShellView shell) {
    ((javafx.scene.control.TableView<?>) shell.lookup("#ledger"))
        .getSelectionModel()
        .clearAndSelect(4);
  }

  private static void sale(ShellView shell) {
    ((MenuButton) shell.lookup("#form-type"))
        .getItems().stream()
            .flatMap(group -> ((Menu) group).getItems().stream())
            .filter(type -> "type-sell".equals(type.getId()))
            .toList()
            .forEach(MenuItem::fire);
  }

  private static void fill(ShellView shell) {
    ((ComboBox<?>) shell.lookup("#form-account")).getSelectionModel().select(0);
    ((ComboBox<?>) shell.lookup("#form-instrument")).getSelectionModel().select(0);
    ((TextField) shell.lookup("#form-quantity")).setText("300");
  }

  private static void click(ShellView shell, String selector) {
    shell
        .lookup(selector)
        .fireEvent(new javafx.scene.input.KeyEvent(
            javafx.scene.input.KeyEvent.KEY_PRESSED,
            "",
            "",
            javafx.scene.input.KeyCode.ENTER,
            false,
            false,
            false,
            false));
  }
}
