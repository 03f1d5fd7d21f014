package io.nexanest.app;

import io.nexanest.analytics.AnalyticsModule;
import io.nexanest.assistant.AssistantModule;
import io.nexanest.identity.IdentityModule;
import io.nexanest.market.MarketModule;
import io.nexanest.notification.NotificationModule;
import io.nexanest.platform.config.Settings;
import io.nexanest.platform.module.ServiceModule;
import io.nexanest.platform.security.SessionCheck;
import io.nexanest.portfolio.PortfolioModule;
import java.io.InputStream;
import java.util.List;

/** The slices there are, each with what the process knows and the slice needs. */
final class Slices {
  private Slices() {}

  static List<ServiceModule> all(
      DataFolder folder, String oldestClient, List<String> targets, SessionCheck check) {
    return List.of(
        new IdentityModule(new IdentityModule.Facts(
            Version.TEXT,
            oldestClient,
            targets,
            true,
            folder.secret("token.secret"),
            folder.freshSecret("pairing.key"))),
        new MarketModule(Slices::demo, check),
        new PortfolioModule(check),
        new AnalyticsModule(),
        new AssistantModule(),
        new NotificationModule());
  }

  /** The same without anything of a data folder; good for their names, needs and settings. */
  static List<ServiceModule> forCheck() {
    return List.of(
        new IdentityModule(
            new IdentityModule.Facts(Version.TEXT, "", List.of(), true, new byte[0], "")),
        new MarketModule(Slices::demo, principal -> {}),
        new PortfolioModule(principal -> {}),
        new AnalyticsModule(),
        new AssistantModule(),
        new NotificationModule());
  }

  /** A file of the demo data, by its path below {@code demo/}. */
  private static InputStream demo(String path) {
    InputStream in = Slices.class.getClassLoader().getResourceAsStream("demo/" + path);
    if (in == null) {
      throw new StartFailure("the demo has no file '" + path + "'");
    }
    return in;
  }

  /** Called when every slice has read its settings: what is left over is a mistake. */
  static void checkSettings(Settings settings) {
    List<String> errors = settings.errors();
    if (!errors.isEmpty()) {
      throw new StartFailure("the settings are wrong:\n  " + String.join("\n  ", errors));
    }
  }
}
