package io.nexanest.app;

import io.nexanest.platform.module.ServiceModule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which slices a process runs, and in which order they start: what is needed before its needer. */
public final class Targets {
  private Targets() {}

  /** Reads {@code all} or names with commas; throws {@link StartFailure} with the valid names. */
  public static List<ServiceModule> plan(String target, List<ServiceModule> modules) {
    Map<String, ServiceModule> byName =
        modules.stream().collect(Collectors.toMap(ServiceModule::name, Function.identity()));
    List<String> asked = target.equals("all")
        ? modules.stream().map(ServiceModule::name).toList()
        : Arrays.stream(target.split(",", -1)).map(String::strip).toList();
    List<ServiceModule> order = new ArrayList<>();
    for (String name : asked) {
      ServiceModule module = byName.get(name);
      if (module == null) {
        throw new StartFailure("--target: there is no '"
            + name
            + "'; say all, or any of "
            + modules.stream().map(ServiceModule::name).collect(Collectors.joining(", ")));
      }
      add(module, byName, order, List.of());
    }
    for (ServiceModule module : order) {
      if (!asked.contains(module.name())) {
        throw new StartFailure("--target="
            + target
            + ": "
            + needer(module, order)
            + " needs "
            + module.name()
            + "; add it, or say --target=all");
      }
    }
    return order;
  }

  private static void add(
      ServiceModule module,
      Map<String, ServiceModule> byName,
      List<ServiceModule> order,
      List<String> path) {
    if (path.contains(module.name())) {
      throw new IllegalStateException("slices need each other in a circle: " + path);
    }
    if (order.contains(module)) {
      return;
    }
    List<String> longer = new ArrayList<>(path);
    longer.add(module.name());
    for (String need : module.needs()) {
      ServiceModule needed = byName.get(need);
      if (needed == null) {
        throw new IllegalStateException(module.name() + " needs an unknown slice: " + need);
      }
      add(needed, byName, order, longer);
    }
    order.add(module);
  }

  private static String needer(ServiceModule needed, List<ServiceModule> order) {
    return order.stream()
        .filter(module -> module.needs().contains(needed.name()))
        .map(ServiceModule::name)
        .findFirst()
        .orElse("the process");
  }
}
