package io.nexanest.market.history;

import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.time.AsOf;
import io.nexanest.market.instrument.Catalogue;
import io.nexanest.market.instrument.Instrument;
import io.nexanest.market.minute.IntervalHistories;
import io.nexanest.market.state.Micros;
import io.nexanest.platform.rpc.Pages;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;

/** What prices were, as of a date and as known at a moment. */
public final class Histories {
  private static final int BEGINNING = Integer.MIN_VALUE;

  private final Supplier<Catalogue> catalogue;
  private final Supplier<BarBook> book;
  private final Function<InstrumentId, BarSeries> marks;
  private final Pages pages;
  private final IntervalHistories intervals;

  /**
   * The past of what the caller sees.
   *
   * @param catalogue what that is
   * @param book the market's past
   * @param marks the past of an instrument that is not the market's
   * @param intervals what was traded within days
   */
  public Histories(
      Supplier<Catalogue> catalogue,
      Supplier<BarBook> book,
      Function<InstrumentId, BarSeries> marks,
      Pages pages,
      IntervalHistories intervals) {
    this.catalogue = catalogue;
    this.book = book;
    this.marks = marks;
    this.pages = pages;
    this.intervals = intervals;
  }

  /** How long bars are, and whether splits are taken out. */
  record Interval(int minutes, boolean adjusted) {}

  /** A page of corporate actions. */
  public record Page(List<CorporateAction> actions, String nextToken) {}

  /** The instruments of those names; refuses the first that is none. */
  List<Instrument> require(List<String> names) {
    Catalogue seen = catalogue.get();
    return names.stream()
        .map(name -> seen.at(seen.require("instruments", name)))
        .toList();
  }

  /**
   * The blocks of one instrument's bars. A branch has no prices of its own, so those of the books
   * count in each.
   *
   * @param from the first date; {@link LocalDate#MIN} for the first there is
   */
  BarBlockCodec blocks(Instrument instrument, LocalDate from, AsOf asOf, boolean adjusted) {
    int first = from.equals(LocalDate.MIN) ? BEGINNING : (int) from.toEpochDay();
    int last = (int) asOf.effectiveDate().toEpochDay();
    long known = Micros.of(asOf.knownTime());
    OptionalInt index = book.get().find(instrument);
    BarSeries series =
        index.isPresent() ? book.get().series(index.getAsInt()) : marks.apply(instrument.id());
    List<CorporateAction.Split> splits =
        adjusted && index.isPresent() ? splits(index.getAsInt(), asOf, known) : List.of();
    return new BarBlockCodec(
        instrument, series, series.select(first, last, known), new Splits(splits));
  }

  /**
   * The blocks of one instrument's bars of an interval.
   *
   * @param now whether the question's known time is the present
   */
  IntervalBlockCodec blocks(
      Instrument instrument, LocalDate from, AsOf asOf, Interval interval, boolean now) {
    OptionalInt index = book.get().find(instrument);
    List<CorporateAction.Split> splits = interval.adjusted() && index.isPresent()
        ? splits(index.getAsInt(), asOf, Micros.of(asOf.knownTime()))
        : List.of();
    return new IntervalBlockCodec(
        instrument,
        intervals.bars(instrument, from, asOf, interval.minutes(), now),
        new Splits(splits));
  }

  Page actions(String parent, int pageSize, String token) {
    Catalogue seen = catalogue.get();
    OptionalInt index = book.get().find(seen.at(seen.require("parent", parent)));
    int size = Pages.size(pageSize);
    String question = "corporateActions " + parent;
    String after = pages.position(question, token).orElse("");
    List<CorporateAction> all =
        index.isPresent() ? book.get().actions(index.getAsInt()) : List.of();
    List<CorporateAction> found = all.stream()
        .dropWhile(action -> !after.isEmpty() && position(action).compareTo(after) >= 0)
        .limit(size + 1L)
        .toList();
    if (found.size() <= size) {
      return new Page(found, "");
    }
    return new Page(found.subList(0, size), pages.token(question, position(found.get(size - 1))));
  }

  private List<CorporateAction.Split> splits(int index, AsOf asOf, long known) {
    return book.get().actions(index).stream()
        .filter(CorporateAction.Split.class::isInstance)
        .map(CorporateAction.Split.class::cast)
        .filter(split -> split.knownUs() <= known)
        .filter(split -> !split.exDate().isAfter(asOf.effectiveDate()))
        .toList();
  }

  private static String position(CorporateAction action) {
    return action.exDate() + " " + action.id();
  }
}
