package io.nexanest.launcher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A command's arguments: {@code --name value}, {@code --name=value} and flags. */
public final class Args {
  private final Map<String, String> values = new HashMap<>();
  private final List<String> rest = new ArrayList<>();

  private Args() {}

  /** Takes them apart; throws {@link Refusal} at an unknown option or a missing value. */
  public static Args parse(List<String> args, Set<String> flags, Set<String> valued) {
    Args found = new Args();
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      int equals = arg.indexOf('=');
      String name = equals < 0 ? arg : arg.substring(0, equals);
      if (flags.contains(name) && equals < 0) {
        found.values.put(name, "");
      } else if (valued.contains(name) && equals >= 0) {
        found.values.put(name, arg.substring(equals + 1));
      } else if (valued.contains(name) && i + 1 < args.size()) {
        found.values.put(name, args.get(++i));
      } else if (valued.contains(name)) {
        throw new Refusal(name + " needs a value");
      } else if (arg.startsWith("-")) {
        throw new Refusal("there is no option " + arg + "; --help lists them");
      } else {
        found.rest.add(arg);
      }
    }
    return found;
  }

  /** Throws {@link Refusal} when something was given that is no option. */
  public Args onlyOptions() {
    if (!rest.isEmpty()) {
      throw new Refusal("'" + rest.getFirst() + "' is no option; --help lists them");
    }
    return this;
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  public Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }
}
