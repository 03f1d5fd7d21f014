package io.nexanest.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Where a server keeps its data unless told otherwise: the place that the system has for that. */
public final class StandardFolder {
  private StandardFolder() {}

  public static Path find(Map<String, String> env, Properties properties) {
    String home = properties.getProperty("user.home", ".");
    String os = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    Optional<String> own = Optional.ofNullable(env.get("NEXANEST_HOME"));
    if (own.isPresent()) {
      return Path.of(own.get());
    }
    if (os.contains("win")) {
      return Path.of(env.getOrDefault("LOCALAPPDATA", home)).resolve("NexaNest");
    }
    if (os.contains("mac")) {
      return Path.of(home, "Library", "Application Support", "NexaNest");
    }
    if ("root".equals(properties.getProperty("user.name"))) {
      // PostgreSQL runs as nobody then, who can't enter root's home.
      return Path.of("/var/lib/nexanest");
    }
    return Path.of(env.getOrDefault("XDG_DATA_HOME", home + "/.local/share")).resolve("nexanest");
  }
}
