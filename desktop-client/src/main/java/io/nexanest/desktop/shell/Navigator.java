package io.nexanest.desktop.shell;

/** Opens screens; what a feature knows of the others. */
@FunctionalInterface
public interface Navigator {
  void open(Destination destination);
}
