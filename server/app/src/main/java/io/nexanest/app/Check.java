package io.nexanest.app;

import io.nexanest.app.settings.ServerConfig;
import io.nexanest.platform.config.Settings;
import io.nexanest.platform.module.ServiceModule;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What would start, and with which settings; nothing is started, nothing is written. */
final class Check {
  private Check() {}

  /** Throws {@link StartFailure} with everything that is wrong with the settings. */
  static String run(Path folder, Settings settings, String target) {
    List<ServiceModule> modules = Targets.plan(target, Slices.forCheck());
    ServerConfig config = ServerConfig.read(settings);
    modules.forEach(module -> module.settings(settings));
    Slices.checkSettings(settings);
    config.door().credentials();
    return "data folder "
        + folder
        + "\nslices "
        + modules.stream().map(ServiceModule::name).collect(Collectors.joining(", "))
        + "\n"
        + settings.known().stream()
            .map(one -> one.key() + " = " + (one.secret() ? "***" : one.value()))
            .collect(Collectors.joining("\n"));
  }
}
