package io.nexanest.app.settings;

import io.helidon.config.Config;
import io.helidon.config.ConfigException;
import io.helidon.config.ConfigSources;
import io.nexanest.app.StartFailure;
import io.nexanest.platform.config.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code nexanest.yaml}, the environment and {@code --set}; the last one wins. */
public final class SettingsReader {
  private SettingsReader() {}

  public static Settings read(
      Optional<Path> file, Map<String, String> environment, List<String> assignments) {
    Map<String, String> line = new LinkedHashMap<>();
    for (String assignment : assignments) {
      int equals = assignment.indexOf('=');
      if (equals < 1) {
        throw new StartFailure("--set needs key=value, not '" + assignment + "'");
      }
      line.put(assignment.substring(0, equals), assignment.substring(equals + 1));
    }
    return new Settings(file.map(SettingsReader::yaml).orElse(Map.of()), environment, line);
  }

  private static Map<String, String> yaml(Path file) {
    if (!Files.isReadable(file)) {
      throw new StartFailure("the settings file " + file + " can't be read");
    }
    try {
      return Config.builder()
          .sources(ConfigSources.file(file))
          .disableEnvironmentVariablesSource()
          .disableSystemPropertiesSource()
          .build()
          .asMap()
          .orElse(Map.of());
    } catch (ConfigException e) {
      throw new StartFailure("the settings file " + file + " is no YAML: " + e.getMessage(), e);
    }
  }
}
