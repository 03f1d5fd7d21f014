package io.nexanest.e2e.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.api.market.v1.CreateInstrumentRequest;
import io.nexanest.api.market.v1.Instrument;
import io.nexanest.api.market.v1.InstrumentIdentifier;
import io.nexanest.api.market.v1.InstrumentServiceGrpc;
import io.nexanest.api.market.v1.Listing;
import io.nexanest.desktop.gateway.book.Account;
import io.nexanest.desktop.gateway.importing.ImportRow;
import io.nexanest.desktop.gateway.importing.ImportState;
import io.nexanest.desktop.gateway.importing.RowState;
import io.nexanest.desktop.gateway.importing.StatementImport;
import io.nexanest.desktop.headless.Toolkit;
import io.nexanest.e2e.TestServer;
import io.nexanest.e2e.books.Client;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;

/** The wizard, by mouse and keys, with a file of each format that the server reads. */
class ImportJourneyIT {
  private static TestServer server;
  private static Client client;
  private static LiveWindow window;

  @TempDir
  private static Path folder;

  private final FxRobot robot = new FxRobot();

  @BeforeAll
  static void open() throws Exception {
    server = TestServer.start("apple", Map.of("market.tick-rate", "1"));
    client = new Client(server.owner());
    for (String other : List.of("Own", "Cash", "Depot", "Checking", "Other")) {
      client.account(other);
    }
    microsoft();
    window = LiveWindow.open(server, folder);
  }

  @AfterAll
  static void close() {
    window.close();
    server.close();
  }

  // Some samples hold what the replayed market doesn't have.
  private static void microsoft() {
    InstrumentServiceGrpc.newBlockingStub(server.owner())
        .createInstrument(CreateInstrumentRequest.newBuilder()
            .setInstrument(Instrument.newBuilder()
                .setDisplayName("Microsoft Corp.")
                .setAssetClass("equity")
                .setCurrencyCode("USD")
                .addIdentifiers(
                    InstrumentIdentifier.newBuilder().setScheme("ISIN").setValue("US5949181045"))
                .addListings(Listing.newBuilder().setSymbol("MSFT")))
            .setRequestId(Client.id())
            .build());
  }

  static List<StatementFile> files() throws IOException {
    return StatementFile.ofEachFormat();
  }

  @ParameterizedTest
  @MethodSource("files")
  void aFileOfEachFormatIsReadReviewedBookedAndTakenBack(StatementFile file) throws IOException {
    String account = client.account("Account of " + file.name());
    window.go("dashboard");
    window.go("importing");
    choose(account);
    type(file.typed());
    paste(Files.write(folder.resolve(file.name()), file.bytes()));
    window.await(Labeled.class, "#import-commit", commit -> !rows().isEmpty());
    assertThat(window.text("#import-read-as")).startsWith(file.readAs());
    assertThat(rows()).extracting(ImportRow::state).containsOnly(RowState.READY);
    assertThat(window.text("#import-commit")).isEqualTo("Book " + file.booked() + " rows");
    robot.clickOn("#import-commit");
    window.await(
        Labeled.class,
        "#import-banner-text",
        said -> said.getText().startsWith(file.booked() + " transactions are in the books."));
    assertThat(client.count(account)).isEqualTo(file.booked());
    robot.clickOn("#import-again");
    takeBack(file);
    assertThat(client.count(account)).isZero();
  }

  private void takeBack(StatementFile file) {
    window.await(TableView.class, "#past-imports", table -> !past().isEmpty());
    Toolkit.run(() -> table("#past-imports").getSelectionModel().select(0));
    assertThat(past().getFirst().fileName()).isEqualTo(file.name());
    robot.clickOn("#past-undo");
    window.await(Labeled.class, "#question-yes", yes -> true);
    robot.clickOn("#question-yes");
    window.awaitText(
        "#import-banner-text",
        file.name() + " is taken back: its " + file.booked()
            + " transactions no longer count. The file can be imported again.");
    window.await(
        TableView.class, "#past-imports", table -> past().getFirst().state() == ImportState.UNDONE);
  }

  @SuppressWarnings("unchecked")
  private void choose(String account) {
    window.await(
        ComboBox.class,
        "#import-account",
        box -> ((ComboBox<Account>) box)
            .getItems().stream().anyMatch(each -> each.name().equals(account)));
    Toolkit.run(() -> {
      ComboBox<Account> box = (ComboBox<Account>) window.shell().lookup("#import-account");
      box.getItems().stream()
          .filter(each -> each.name().equals(account))
          .findFirst()
          .ifPresent(box::setValue);
    });
  }

  private void type(Map<String, String> typed) {
    typed.forEach((field, text) -> robot.clickOn("#import-" + field).write(text));
  }

  private void paste(Path file) {
    Toolkit.run(() -> {
      ClipboardContent content = new ClipboardContent();
      content.putFiles(List.of(file.toFile()));
      Clipboard.getSystemClipboard().setContent(content);
    });
    robot.clickOn("#import-hint").push(KeyCode.CONTROL, KeyCode.V);
  }

  private static TableView<?> table(String selector) {
    return (TableView<?>) java.util.Objects.requireNonNull(window.shell().lookup(selector));
  }

  @SuppressWarnings("unchecked")
  private static List<ImportRow> rows() {
    return Toolkit.call(() -> window.shell().lookup("#import-rows") instanceof TableView<?> table
        ? List.copyOf(((TableView<ImportRow>) table).getItems())
        : List.of());
  }

  @SuppressWarnings("unchecked")
  private static List<StatementImport> past() {
    return Toolkit.call(
        () -> List.copyOf(((TableView<StatementImport>) table("#past-imports")).getItems()));
  }
}
