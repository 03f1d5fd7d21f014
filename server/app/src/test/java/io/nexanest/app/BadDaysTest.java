package io.nexanest.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server says when it can't start. */
class BadDaysTest {
  @TempDir
  private Path folder;

  @Test
  void aFolderInUseIsNotTakenByASecondServer() {
    try (DataFolder first = DataFolder.open(folder)) {
      assertThat(first.path()).isEqualTo(folder);
      assertThatThrownBy(() -> DataFolder.open(folder))
          .isInstanceOf(StartFailure.class)
          .hasMessage("the data folder "
              + folder
              + " is in use by another server; stop that one, or choose another with --data");
    }
  }

  @Test
  void aFolderOfANewerVersionIsLeftAlone() throws IOException {
    Files.writeString(folder.resolve("format"), "2\n");
    assertThatThrownBy(() -> DataFolder.open(folder))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("has the form 2 of a newer version; this one reads form 1");
    assertThat(folder.resolve("format")).hasContent("2");
  }

  @Test
  void aFullDiskIsToldBeforeAnythingIsWritten() {
    assertThatThrownBy(() -> DataFolder.open(folder, Long.MAX_VALUE))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("MB are needed. Free some, or choose another folder with --data");
    assertThat(folder.resolve("format")).doesNotExist();
  }

  @Test
  void everySettingThatIsWrongIsToldAtOnce() {
    assertThat(said(
            "server",
            "--check",
            "--set",
            "server.port=99999",
            "--set",
            "market.tickrate=5",
            "--data",
            folder.toString()))
        .contains(
            "server.port: '99999' is wrong; it is a whole number from 0 to 65535",
            "market.tickrate in --set: there is no such setting");
  }

  @Test
  void aCheckSaysWhatWouldStartAndStartsNothing() {
    assertThat(said("server", "--check", "--data", folder.toString()))
        .contains(
            "slices identity, market, portfolio, analytics, assistant, notification",
            "market.scenario = dow");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void anOpenDoorWithoutTlsIsRefused() {
    assertThat(
            said("server", "--check", "--set", "server.host=0.0.0.0", "--data", folder.toString()))
        .contains("server.host=0.0.0.0 can be reached from elsewhere, so the line needs TLS");
    assertThat(said(
            "server",
            "--check",
            "--set",
            "server.tls-key-file=key.pem",
            "--data",
            folder.toString()))
        .contains("server.tls-certificate-file and server.tls-key-file belong together");
  }

  @Test
  void anUnknownTargetIsAnsweredWithTheNamesThereAre() {
    assertThat(said("server", "--check", "--target=markets", "--data", folder.toString()))
        .contains("--target: there is no 'markets'; say all, or any of identity, market, portfolio,"
            + " analytics, assistant, notification");
  }

  @Test
  void aTargetWithoutWhatItNeedsSaysWhatToAdd() {
    assertThat(said("server", "--check", "--target=portfolio", "--data", folder.toString()))
        .contains("--target=portfolio: portfolio needs market; add it, or say --target=all");
  }

  @Test
  void anUnknownScenarioIsAnsweredWithThoseThereAre() {
    assertThat(said("server", "--demo", "tulips", "--data", folder.toString()))
        .contains("there is no scenario 'tulips'; say dow or apple");
  }

  private static String said(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
    Main.run(new ArrayList<>(List.of(arguments)), Map.of(), to, to);
    return out.toString(StandardCharsets.UTF_8);
  }
}
