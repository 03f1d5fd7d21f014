package io.nexanest.desktop.instrument;

import io.nexanest.desktop.gateway.market.own.Mark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A stated price, and how it stands among the others. */
record MarkLine(Mark mark, Standing standing) {
  /** How a price stands among those of its instrument. */
  enum Standing {
    /** The one of the latest date, by which the instrument is valued now. */
    LAST,
    EARLIER,
    /** A later one of the same date stands in its place. */
    SUPERSEDED
  }

  /** From the latest to the first, as the server lists them. */
  static List<MarkLine> of(List<Mark> marks) {
    Set<LocalDate> dates = new HashSet<>();
    List<MarkLine> lines = new ArrayList<>();
    for (Mark mark : marks) {
      boolean first = dates.add(mark.date());
      lines.add(new MarkLine(
          mark, lines.isEmpty() ? Standing.LAST : first ? Standing.EARLIER : Standing.SUPERSEDED));
    }
    return List.copyOf(lines);
  }
}
