package io.nexanest.desktop.shell;

import io.nexanest.desktop.ui.part.Icons;

/** A screen that can be opened; the rail shows them in the order of the composition. */
public interface Screen {
  String id();

  String title();

  Icons icon();

  /** Builds view model and view. */
  OpenScreen open(Destination destination);
}
