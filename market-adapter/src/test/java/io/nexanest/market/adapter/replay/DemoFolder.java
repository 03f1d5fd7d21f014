package io.nexanest.market.adapter.replay;

import io.nexanest.market.adapter.spi.Provider;
import io.nexanest.market.adapter.spi.ProviderSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** The demo's folder in the source tree, which ships with the server. */
final class DemoFolder {
  private DemoFolder() {}

  static InputStream open(String path) {
    String root = Objects.requireNonNullElse(System.getProperty("nexanest.root"), "..");
    try {
      return Files.newInputStream(
          Path.of(root, "server/app/src/main/resources/demo").resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Provider provider(Map<String, String> values) {
    return new ReplayProviderFactory().open(new ProviderSettings(values, DemoFolder::open));
  }
}
