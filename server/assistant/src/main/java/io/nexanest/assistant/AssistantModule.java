package io.nexanest.assistant;

import io.nexanest.platform.module.Platform;
import io.nexanest.platform.module.Running;
import io.nexanest.platform.module.ServiceModule;
import java.util.List;

/** The front door of assistant: it opens its schema and serves no call so far. */
public final class AssistantModule implements ServiceModule {
  @Override
  public String name() {
    return "assistant";
  }

  @Override
  public List<String> needs() {
    return List.of("portfolio");
  }

  @Override
  public Running start(Platform platform) {
    return Running.serving();
  }
}
