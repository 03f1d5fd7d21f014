package io.nexanest.kernel.time;

import java.time.LocalDate;

/** What the market calls today. A replay stands still on its scenario's last day. */
public interface BusinessClock {
  /** Today's business date. */
  LocalDate today();
}
