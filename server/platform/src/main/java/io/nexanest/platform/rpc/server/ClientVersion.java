package io.nexanest.platform.rpc.server;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version in three numbers, as clients state theirs; what follows a dash does not count. */
public record ClientVersion(int major, int minor, int patch) implements Comparable<ClientVersion> {
  private static final Pattern FORM =
      Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})(?:-.{0,40})?");

  /** Reads {@code 1.2.3} or {@code 1.2.3-SNAPSHOT}; empty for anything else. */
  public static Optional<ClientVersion> parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    return matcher.matches()
        ? Optional.of(new ClientVersion(
            Integer.parseInt(matcher.group(1)),
            Integer.parseInt(matcher.group(2)),
            Integer.parseInt(matcher.group(3))))
        : Optional.empty();
  }

  @Override
  public int compareTo(ClientVersion other) {
    int byMajor = Integer.compare(major, other.major);
    int byMinor = Integer.compare(minor, other.minor);
    return byMajor != 0 ? byMajor : byMinor != 0 ? byMinor : Integer.compare(patch, other.patch);
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
