package io.nexanest.market.adapter.spi.line;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The hosts, with their ports, that may be spoken to; all else is refused before a byte is sent.
 *
 * @param allowed such as {@code api.example.org:443}
 */
public record Hosts(Set<String> allowed) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9.-]+:[0-9]{1,5}");

  /** Throws IllegalArgumentException for another form, which nothing would ever match. */
  public Hosts {
    allowed = Set.copyOf(allowed);
    for (String host : allowed) {
      if (!FORM.matcher(host).matches()) {
        throw new IllegalArgumentException(
            "host '" + host + "' must be small letters with a port, such as api.example.org:443");
      }
    }
  }

  public static Hosts of(String... allowed) {
    return new Hosts(new TreeSet<>(List.of(allowed)));
  }

  /** Empty if it may be spoken to, or else why not. Only {@code wss} and {@code https} may. */
  public String refusal(URI uri) {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("wss") && !scheme.equals("https")) {
      return "address '" + shown(uri) + "' must begin with wss: or https:";
    }
    if (uri.getRawUserInfo() != null || uri.getHost() == null) {
      return "address '" + shown(uri) + "' must be a plain host";
    }
    String host =
        uri.getHost().toLowerCase(Locale.ROOT) + ":" + (uri.getPort() < 0 ? 443 : uri.getPort());
    return allowed.contains(host)
        ? ""
        : "host '" + host + "' is none of this provider's, "
            + allowed.stream().sorted().toList();
  }

  /** The address without its query, which may be private. */
  public static String shown(URI uri) {
    return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
        + uri.getRawPath();
  }
}
