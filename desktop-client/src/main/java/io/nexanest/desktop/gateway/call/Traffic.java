package io.nexanest.desktop.gateway.call;

import java.util.ArrayList;
import java.util.List;

/**
 * How many answers are awaited, and what was refused; belongs to the thread that owns the
 * properties.
 */
public final class Traffic {
  private static final int MOST = 100;

  private final List<String> refusals = new ArrayList<>();
  private int awaited;

  /** Nothing is on its way. */
  public boolean quiet() {
    return awaited == 0;
  }

  /** What was refused since the last time that this was asked, in order, at most a hundred. */
  public List<String> takeRefusals() {
    List<String> taken = List.copyOf(refusals);
    refusals.clear();
    return taken;
  }

  void asked() {
    awaited++;
  }

  void answered() {
    awaited--;
  }

  void refused(GatewayException error) {
    if (refusals.size() < MOST) {
      refusals.add(error.reason() + ": " + error.getMessage());
    }
  }
}
