package io.nexanest.market.repair;

import com.google.type.Date;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.kernel.time.BusinessClock;
import io.nexanest.market.instrument.Catalogue;
import io.nexanest.market.instrument.Instrument;
import io.nexanest.platform.rpc.Fields;
import io.nexanest.wire.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** Reads which instruments and dates a question is about, and refuses what can't be answered. */
public final class GapQuestions {
  private static final int INSTRUMENTS_MOST = 500;

  private final Supplier<Catalogue> catalogue;
  private final BusinessClock today;

  /** Questions about what the caller sees. */
  public GapQuestions(Supplier<Catalogue> catalogue, BusinessClock today) {
    this.catalogue = catalogue;
    this.today = today;
  }

  /** Instruments and dates, both included. */
  record Question(List<Instrument> instruments, LocalDate from, LocalDate to) {}

  /** An unset first date is refused; an unset last one is the business date. */
  Question read(List<String> names, Date from, Date to) {
    Fields fields = new Fields();
    if (names.isEmpty() || names.size() > INSTRUMENTS_MOST) {
      fields.wrong(
          "instruments",
          names.isEmpty() ? Reason.FIELD_REQUIRED : Reason.FIELD_INVALID,
          "has " + names.size() + " entries; 1 to " + INSTRUMENTS_MOST + " are right");
    }
    LocalDate now = today.today();
    LocalDate first = now;
    if (from.equals(Date.getDefaultInstance())) {
      fields.wrong("from_date", Reason.FIELD_REQUIRED, "is missing");
    } else {
      first = fields
          .read("from_date", Reason.DATE_OUT_OF_RANGE, () -> Dates.decode(from))
          .orElse(now);
    }
    LocalDate last = to.equals(Date.getDefaultInstance())
        ? now
        : fields
            .read("to_date", Reason.DATE_OUT_OF_RANGE, () -> Dates.decode(to))
            .orElse(now);
    if (last.isAfter(now)) {
      fields.wrong(
          "to_date", Reason.DATE_OUT_OF_RANGE, "is " + last + ", after the business date, " + now);
    }
    if (last.isBefore(first)) {
      fields.wrong(
          "to_date", Reason.DATE_OUT_OF_RANGE, last + " is before the first date, " + first);
    }
    fields.check();
    Catalogue seen = catalogue.get();
    return new Question(
        names.stream()
            .distinct()
            .map(name -> seen.at(seen.require("instruments", name)))
            .toList(),
        first,
        last);
  }
}
