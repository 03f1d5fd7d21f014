package io.nexanest.desktop;

import io.nexanest.desktop.gateway.session.ServerAddress;
import io.nexanest.desktop.ui.theme.Theme;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was asked for on the command line. */
final class Options {
  static final String USAGE = """
      nexanest-desktop [options]
        --server HOST:PORT     where to sign in; the last one used by default
        --tls                  encrypt the line
        --login NAME           who signs in
        --password-file FILE   signs in with the password in the file
        --pairing-key-file FILE  signs in with the key of a server on this machine
        --local-server PROGRAM starts this server as a child and signs in there
        --demo dow|apple       the local server loads this household
        --data FOLDER          where the local server keeps its data
        --folder FOLDER        where the workstation keeps its own files
        --theme dark|light     how it looks
        --screen ID            the first screen, such as holding
        --screenshot FILE      draws the window without a display, saves it as PNG and ends
        --tour FOLDER          draws every screen in turn without a display, as PNG files in the
                               folder, tells what the server refused meanwhile, and ends
        --size WIDTHxHEIGHT    the size of the window, 1720x980 by default
      """;

  private static final Set<String> FLAGS = Set.of("tls");
  private static final Set<String> VALUES = Set.of(
      "server",
      "login",
      "password-file",
      "pairing-key-file",
      "local-server",
      "demo",
      "data",
      "folder",
      "theme",
      "screen",
      "screenshot",
      "tour",
      "size");

  private final Map<String, String> values;

  private Options(Map<String, String> values) {
    this.values = values;
  }

  /** Reads the arguments; throws IllegalArgumentException that names the wrong one. */
  static Options parse(List<String> arguments) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      String name = argument.startsWith("--") ? argument.substring(2) : "";
      if (FLAGS.contains(name)) {
        values.put(name, "true");
      } else if (VALUES.contains(name) && i + 1 < arguments.size()) {
        values.put(name, arguments.get(++i));
      } else {
        throw new IllegalArgumentException(
            VALUES.contains(name)
                ? argument + " needs a value"
                : "unknown argument " + argument + "\n" + USAGE);
      }
    }
    return new Options(values);
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  Optional<Path> path(String name) {
    return value(name).map(Path::of);
  }

  /** The file or the folder that is drawn to, without a display. */
  Optional<Path> picture() {
    return path("screenshot").or(() -> path("tour"));
  }

  Optional<ServerAddress> server() {
    return value("server").map(text -> ServerAddress.parse(text, values.containsKey("tls")));
  }

  Optional<Theme> theme() {
    return value("theme").map(text -> Theme.valueOf(text.toUpperCase(Locale.ROOT)));
  }

  double width() {
    return Double.parseDouble(size()[0]);
  }

  double height() {
    return Double.parseDouble(size()[1]);
  }

  private String[] size() {
    String[] parts = value("size").orElse("1720x980").split("x");
    if (parts.length != 2) {
      throw new IllegalArgumentException("--size is WIDTHxHEIGHT, such as 1720x980");
    }
    return parts;
  }
}
