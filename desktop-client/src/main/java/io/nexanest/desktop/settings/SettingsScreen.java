package io.nexanest.desktop.settings;

import io.nexanest.desktop.shell.Destination;
import io.nexanest.desktop.shell.OpenScreen;
import io.nexanest.desktop.shell.Screen;
import io.nexanest.desktop.shell.Workbench;
import io.nexanest.desktop.ui.part.Icons;

/** Choices. */
public final class SettingsScreen implements Screen {
  private final Workbench bench;
  private final Preferences preferences;
  private final Runnable signOut;

  public SettingsScreen(Workbench bench, Preferences preferences, Runnable signOut) {
    this.bench = bench;
    this.preferences = preferences;
    this.signOut = signOut;
  }

  @Override
  public String id() {
    return "settings";
  }

  @Override
  public String title() {
    return "Settings";
  }

  @Override
  public Icons icon() {
    return Icons.SETTINGS;
  }

  @Override
  public Group group() {
    return Group.FOOT;
  }

  @Override
  public OpenScreen open(Destination destination) {
    SettingsView view =
        new SettingsView(bench.kit(), preferences, bench.gateways().person(), signOut);
    return new OpenScreen(view.node(), () -> {}, view);
  }
}
