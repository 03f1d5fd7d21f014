package io.nexanest.e2e.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.e2e.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workstation's screens, which their own tests show beside fakes, beside the real server. */
class TourIT {
  @TempDir
  private Path folder;

  @Test
  void everyScreenOpensOnTheRealServerWithoutARefusal() throws Exception {
    try (TestServer server =
        TestServer.start("dow", Map.of("market.tick-rate", "40")).load("dow")) {
      Path pictures = folder.resolve("pictures");
      String said = Workstation.run(server, folder, "--tour", pictures.toString());
      List<String> screens = said.lines()
          .filter(line -> line.startsWith("toured: "))
          .map(line -> line.split(" ")[1])
          .toList();
      assertThat(screens)
          .contains("dashboard", "holding", "transaction", "income", "health", "settings")
          .hasSizeGreaterThanOrEqualTo(17);
      assertThat(said.lines().filter(line -> line.startsWith("refused: "))).isEmpty();
      try (Stream<Path> files = Files.list(pictures)) {
        assertThat(files.map(file -> file.getFileName().toString()))
            .containsExactlyInAnyOrderElementsOf(
                screens.stream().map(screen -> screen + ".png").toList());
      }
    }
  }
}
