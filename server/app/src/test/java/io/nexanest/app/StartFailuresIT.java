package io.nexanest.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexanest.platform.config.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that fails on the way says why, and leaves nothing running behind. */
class StartFailuresIT {
  @TempDir
  private Path temporary;

  private static Settings settings(String key, String value) {
    Map<String, String> all =
        new HashMap<>(Map.of("server.port", "0", "database.durable", "false"));
    all.put(key, value);
    return Settings.of(all);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  @Test
  void aPortThatIsTakenIsNamedAndTheNextStartSucceeds() throws IOException {
    temporary.toFile().setExecutable(true, false);
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        DataFolder folder = DataFolder.open(temporary.resolve("data"))) {
      String port = Integer.toString(taken.getLocalPort());
      assertThatThrownBy(() -> Wiring.start(folder, settings("server.port", port), "identity"))
          .isInstanceOf(StartFailure.class)
          .hasMessage("nothing can listen on 127.0.0.1:"
              + port
              + " (is another server running?); choose another with --set server.port=PORT");
      assertThatThrownBy(() -> Wiring.start(folder, settings("server.web-port", port), "identity"))
          .isInstanceOf(StartFailure.class)
          .hasMessage("nothing can listen on 127.0.0.1:"
              + port
              + "; choose another with --set server.web-port=PORT");
      assertThat(folder.path().resolve("endpoint")).doesNotExist();
      try (Wiring wiring = Wiring.start(folder, settings("server.port", "0"), "identity")) {
        assertThat(folder.path().resolve("endpoint")).hasContent("127.0.0.1:" + wiring.port());
      }
    }
  }

  @Test
  void aFolderThatCanNotBeWrittenIsNamed() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "not a folder");
    assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
        .isInstanceOf(StartFailure.class)
        .hasMessageStartingWith("the data folder " + file.resolve("data") + " can't be written: ");
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsNamed() throws IOException {
    String url = "jdbc:postgresql://127.0.0.1:" + freePort() + "/none";
    try (DataFolder folder = DataFolder.open(temporary.resolve("data"))) {
      assertThatThrownBy(() -> Wiring.start(folder, settings("database.url", url), "identity"))
          .isInstanceOf(StartFailure.class)
          .hasMessageStartingWith("the database at " + url + " can't be used: ");
    }
  }
}
