package io.nexanest.portfolio.importing.review;

import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Draft;
import java.util.List;

/**
 * What was found about all rows of an import together.
 *
 * @param judgements one a row, in the file's order
 * @param bookings what can be booked, in the order in which it has to be
 */
public record Verdict(List<Judgement> judgements, List<Booking> bookings) {
  /** A row that can be booked as it then stands in the books, and the line that it stands on. */
  public record Booking(int line, Booked booked) {
    public Draft draft() {
      return booked.draft();
    }
  }

  public Verdict {
    judgements = List.copyOf(judgements);
    bookings = List.copyOf(bookings);
  }

  /** How many rows are in that state. */
  public int count(RowState state) {
    return (int)
        judgements.stream().filter(judgement -> judgement.state() == state).count();
  }
}
