package io.nexanest.launcher.pack;

import io.nexanest.launcher.Place;
import io.nexanest.launcher.Refusal;
import java.io.PrintStream;
import java.util.List;

/** Makes the native package. */
public final class Packager {
  private final PrintStream out;

  public Packager(Place place, PrintStream out) {
    this.out = out;
  }

  /** Runs it. */
  public int run(List<String> args) {
    out.println(args);
    throw new Refusal("not yet");
  }
}
