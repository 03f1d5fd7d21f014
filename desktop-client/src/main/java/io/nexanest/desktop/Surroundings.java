package io.nexanest.desktop;

import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.call.Traffic;
import io.nexanest.desktop.live.Pulse;
import io.nexanest.desktop.settings.Preferences;
import io.nexanest.desktop.transaction.Debounce;
import io.nexanest.desktop.ui.Kit;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/**
 * What differs between the real workstation and a test.
 *
 * @param ui runs things on the thread that owns the nodes
 * @param folder where the workstation keeps its files
 */
public record Surroundings(
    Kit kit,
    Executor ui,
    InstantSource clock,
    Pulse pulse,
    Debounce debounce,
    Preferences preferences,
    Path folder,
    Traffic traffic) {
  /** Calls that come back to that thread and are counted. */
  Calls calls() {
    return new Calls(ui, traffic);
  }
}
