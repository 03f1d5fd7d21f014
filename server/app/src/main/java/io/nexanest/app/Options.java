package io.nexanest.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A command line taken apart: {@code --name value} or {@code --name=value}, flags, and the rest in
 * order.
 */
public final class Options {
  private final Map<String, List<String>> values = new HashMap<>();
  private final List<String> rest = new ArrayList<>();

  /**
   * Takes the arguments apart.
   *
   * @param flags options without a value
   * @param valued options with one
   */
  public static Options parse(List<String> args, Set<String> flags, Set<String> valued) {
    Options options = new Options();
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      if (!arg.startsWith("--") || arg.equals("--")) {
        options.rest.add(arg);
        continue;
      }
      int equals = arg.indexOf('=');
      String name = equals < 0 ? arg.substring(2) : arg.substring(2, equals);
      if (flags.contains(name) && equals < 0) {
        options.add(name, "true");
      } else if (valued.contains(name) && equals >= 0) {
        options.add(name, arg.substring(equals + 1));
      } else if (valued.contains(name) && i + 1 < args.size()) {
        options.add(name, args.get(++i));
      } else {
        throw new StartFailure(
            valued.contains(name)
                ? "--" + name + " needs a value"
                : "there is no option --" + name + "; --help lists them");
      }
    }
    return options;
  }

  public boolean has(String flag) {
    return values.containsKey(flag);
  }

  public Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name)).map(List::getLast);
  }

  /** Every value of an option that may be given several times. */
  public List<String> values(String name) {
    return List.copyOf(values.getOrDefault(name, List.of()));
  }

  /** What is not an option. */
  public List<String> rest() {
    return List.copyOf(rest);
  }

  private void add(String name, String value) {
    values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
  }
}
