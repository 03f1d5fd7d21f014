package io.nexanest.desktop.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.desktop.demo.DemoExports;
import io.nexanest.desktop.demo.DemoWorld;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.exporting.Omission;
import io.nexanest.desktop.headless.Toolkit;
import io.nexanest.desktop.live.LiveValuation;
import io.nexanest.desktop.live.StreamHealth;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportUiTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private final DemoWorld world = new DemoWorld();
  private final DemoExports exports = world.exports;
  private final ExportView view;
  private final Stage stage;

  ExportUiTest() {
    Toolkit.start();
    view = Toolkit.call(() -> {
      LiveValuation live =
          new LiveValuation(world.valuations, new StreamHealth(java.time.InstantSource.system()));
      ExportViewModel model = new ExportViewModel(exports, live, new Calls(Platform::runLater));
      return new ExportView(model, name -> Optional.of(folder.resolve(name)));
    });
    stage = Toolkit.call(() -> {
      Stage made = new Stage();
      made.setScene(new Scene((javafx.scene.Parent) view.node(), 1100, 120));
      made.show();
      return made;
    });
    Toolkit.frames(2);
  }

  @AfterEach
  void close() {
    Toolkit.run(stage::close);
  }

  @Test
  void aFormatAndAFileAreChosenAndTheFileIsWrittenWithWhatItLacks() throws Exception {
    assertThat(node("export-bar").isVisible()).isFalse();
    Toolkit.run(view::toggle);
    assertThat(node("export-bar").isVisible()).isTrue();
    choose("export-scope", 1);
    choose("export-format", 2);
    click("export-start");
    assertThat(exports.asked()).containsExactly("everything JSON");
    exports.chunk("{\"a\":".getBytes(StandardCharsets.UTF_8));
    exports.chunk(new byte[123_000]);
    assertThat(text("export-progress")).isEqualTo("123 kB");
    assertThat(folder.resolve("books.json")).doesNotExist();
    exports.end(new Omission("prices", "prices", 4));
    Toolkit.frames(2);
    assertThat(Files.size(folder.resolve("books.json"))).isEqualTo(123_005);
    assertThat(text("export-progress")).isEmpty();
    assertThat(Toolkit.call(() -> model().notice().get().text()))
        .isEqualTo("Written: books.json. Not in it: prices (4)");
    assertThat(folder.toFile().list()).containsExactly("books.json");
  }

  @Test
  void cancellingLeavesNothingAndAllowsTheNext() {
    Toolkit.run(view::toggle);
    assertThat(node("export-cancel").isDisabled()).isTrue();
    click("export-start");
    exports.chunk(new byte[10]);
    assertThat(node("export-start").isDisabled()).isTrue();
    click("export-cancel");
    assertThat(exports.isClosed()).isTrue();
    assertThat(folder.toFile().list()).isEmpty();
    exports.chunk(new byte[10]);
    assertThat(folder.toFile().list()).isEmpty();
    click("export-start");
    exports.end();
    Toolkit.frames(2);
    assertThat(folder.toFile().list()).containsExactly("books.csv");
  }

  private ExportViewModel model() {
    return view.model();
  }

  private Node node(String id) {
    return Toolkit.call(() -> stage.getScene().lookup("#" + id));
  }

  private String text(String id) {
    Toolkit.frames(2);
    return Toolkit.call(() -> ((Labeled) stage.getScene().lookup("#" + id)).getText());
  }

  private void choose(String id, int index) {
    Toolkit.run(() ->
        ((ComboBox<?>) stage.getScene().lookup("#" + id)).getSelectionModel().select(index));
  }

  private void click(String id) {
    Toolkit.run(() -> ((Button) stage.getScene().lookup("#" + id)).fire());
    Toolkit.frames(2);
  }
}
