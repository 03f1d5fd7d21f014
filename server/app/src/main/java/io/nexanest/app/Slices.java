package io.nexanest.app;

import io.nexanest.identity.IdentityModule;
import io.nexanest.platform.config.Settings;
import io.nexanest.platform.module.ServiceModule;
import java.util.List;

/** The slices there are, each with what the process knows and the slice needs. */
final class Slices {
  private Slices() {}

  static List<ServiceModule> all(DataFolder folder, Settings settings, List<String> targets) {
    return List.of(new IdentityModule(new IdentityModule.Facts(
        Version.TEXT,
        targets,
        true,
        folder.secret("token.secret"),
        folder.freshSecret("pairing.key"))));
  }

  /** Called when every slice has read its settings: what is left over is a mistake. */
  static void checkSettings(Settings settings) {
    List<String> errors = settings.errors();
    if (!errors.isEmpty()) {
      throw new StartFailure("the settings are wrong:\n  " + String.join("\n  ", errors));
    }
  }
}
