package io.nexanest.market.tick;

/** Why a bar of a minute was made; stored by its number. */
public enum RepairCause {
  TRADES(1),
  LATE_TRADES(2),
  CORRECTION(3),
  CANCEL(4);

  private final int stored;

  RepairCause(int stored) {
    this.stored = stored;
  }

  /** As it is stored. */
  public int stored() {
    return stored;
  }

  /** The cause of a number; throws IllegalArgumentException for none. */
  public static RepairCause ofStored(int number) {
    for (RepairCause each : values()) {
      if (each.stored == number) {
        return each;
      }
    }
    throw new IllegalArgumentException("no cause is stored as " + number);
  }

  static RepairCause of(Entry.Accepted tick) {
    return switch (tick.tick()) {
      case Tick.Correction _ -> CORRECTION;
      case Tick.Cancel _ -> CANCEL;
      case Tick.Trade _, Tick.Quoted _ ->
        tick.lateness() == Lateness.IN_TIME ? TRADES : LATE_TRADES;
    };
  }

  /** The one that says more of a bar. */
  RepairCause graver(RepairCause other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
