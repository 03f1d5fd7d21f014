package io.nexanest.core.transaction;

import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.TransactionId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** A transaction of the ledger: who stamped it when, what was asked for, and the legs of it. */
public record Booked(Stamp stamp, Draft draft, List<Leg> legs) {
  /** The order in which transactions take effect: date, effect within the day, ledger position. */
  public static final Comparator<Booked> REPLAY_ORDER = Booked::inReplay;

  public Booked {
    legs = List.copyOf(legs);
  }

  private static int inReplay(Booked one, Booked other) {
    int byDate = one.date().compareTo(other.date());
    if (byDate != 0) {
      return byDate;
    }
    int byEffect = one.type().effect().compareTo(other.type().effect());
    return byEffect != 0 ? byEffect : Long.compare(one.position(), other.position());
  }

  public TransactionId id() {
    return stamp.id();
  }

  public long position() {
    return stamp.position();
  }

  public TransactionType type() {
    return draft.type();
  }

  public AccountId account() {
    return draft.account();
  }

  /** The date from which it counts, see {@link Draft#date()}. */
  public LocalDate date() {
    return draft.date();
  }

  /** The date from which its cash is settled; {@link #date()} if none was stated. */
  public LocalDate settlementDate() {
    return draft.settlementDate().orElse(date());
  }
}
