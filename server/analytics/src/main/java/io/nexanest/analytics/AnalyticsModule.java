package io.nexanest.analytics;

import io.nexanest.platform.module.Platform;
import io.nexanest.platform.module.Running;
import io.nexanest.platform.module.ServiceModule;
import java.util.List;

/** The front door of analytics: it opens its schema and serves no call so far. */
public final class AnalyticsModule implements ServiceModule {
  @Override
  public String name() {
    return "analytics";
  }

  @Override
  public List<String> needs() {
    return List.of("market", "portfolio");
  }

  @Override
  public Running start(Platform platform) {
    return Running.serving();
  }
}
