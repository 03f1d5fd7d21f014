package io.nexanest.core.income;

import io.nexanest.core.book.Position;
import io.nexanest.core.book.PositionKey;
import io.nexanest.core.entry.Entry;
import io.nexanest.core.transaction.Booked;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One income as it was received.
 *
 * @param position the instrument that it is of, or the cash
 * @param income its gross
 * @param withheld fees and taxes that the same transaction states
 */
public record IncomeItem(
    Position position, Entry.Amount income, List<Entry.Amount> withheld, Amounts amounts) {
  public IncomeItem {
    withheld = List.copyOf(withheld);
  }

  public Booked transaction() {
    return income.transaction();
  }

  public LocalDate date() {
    return income.date();
  }

  public AccountId account() {
    return position.key().account();
  }

  /** Empty for interest on cash. */
  public Optional<InstrumentId> instrument() {
    return position.key() instanceof PositionKey.Security(var account, InstrumentId id)
        ? Optional.of(id)
        : Optional.empty();
  }
}
