package io.nexanest.desktop.gateway.rpc;

import io.nexanest.desktop.gateway.call.Subscription;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Time that a test moves by hand. */
public final class ManualSchedule implements Schedule {
  private record Alarm(long at, Runnable action) {}

  private final List<Alarm> alarms = new ArrayList<>();
  private long now;

  @Override
  public long millis() {
    return now;
  }

  @Override
  public Subscription after(long delayMs, Runnable action) {
    Alarm alarm = new Alarm(now + delayMs, action);
    alarms.add(alarm);
    return () -> alarms.remove(alarm);
  }

  /** Lets time pass; alarms ring in their order. */
  public void pass(long ms) {
    long end = now + ms;
    while (true) {
      Alarm next = alarms.stream()
          .filter(alarm -> alarm.at() <= end)
          .min(Comparator.comparingLong(Alarm::at))
          .orElse(new Alarm(Long.MAX_VALUE, () -> {}));
      if (next.at() == Long.MAX_VALUE) {
        now = end;
        return;
      }
      now = next.at();
      alarms.remove(next);
      next.action().run();
    }
  }

  public int pending() {
    return alarms.size();
  }
}
