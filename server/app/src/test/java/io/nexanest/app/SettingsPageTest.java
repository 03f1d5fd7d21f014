package io.nexanest.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.app.settings.ServerConfig;
import io.nexanest.platform.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of settings and the settings that are read are the same list. */
class SettingsPageTest {
  @Test
  void thePageListsExactlyTheSettingsThereAre() throws IOException {
    Settings settings = Settings.of(Map.of());
    ServerConfig.read(settings);
    Slices.forCheck().forEach(module -> module.settings(settings));
    TreeSet<String> read = settings.known().stream()
        .map(Settings.Setting::key)
        .collect(Collectors.toCollection(TreeSet::new));
    String page = Files.readString(
        Path.of(System.getProperty("nexanest.root")).resolve("docs/operating/settings.md"));
    TreeSet<String> listed = Pattern.compile("(?m)^\\| `([a-z.-]+)` \\|")
        .matcher(page)
        .results()
        .map(result -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
    assertThat(listed).isEqualTo(read);
  }
}
