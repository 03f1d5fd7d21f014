package io.nexanest.platform.module;

import io.nexanest.platform.config.Settings;
import java.util.List;

/** The front door of a slice. Its migrations lie in {@code db/<name>/} on the class path. */
public interface ServiceModule {
  /** The slice's name: module, package, schema, role and target. */
  String name();

  /** The slices it calls. */
  List<String> needs();

  /** Reads the slice's settings, so that they can be checked without starting it. */
  default void settings(Settings settings) {}

  /** Wires the slice; nothing is served yet, so peers must not be called before {@code ready}. */
  Running start(Platform platform);
}
