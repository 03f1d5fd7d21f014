package io.nexanest.market.history;

import io.nexanest.market.instrument.Catalogue;
import io.nexanest.market.instrument.Instrument;
import io.nexanest.market.instrument.PriceSpans;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** The past of all instruments, by their index in the catalogue. */
public final class BarBook implements PriceSpans {
  private final Catalogue catalogue;
  private final BarSeries[] series;
  private final List<List<CorporateAction>> actions;
  private final int today;

  public BarBook(
      Catalogue catalogue,
      Map<UUID, BarSeries> bars,
      List<CorporateAction> actions,
      LocalDate businessDate) {
    this.catalogue = catalogue;
    this.today = (int) businessDate.toEpochDay();
    this.series = new BarSeries[catalogue.size()];
    Arrays.setAll(series, i -> bars.getOrDefault(catalogue.at(i).id().uuid(), BarSeries.EMPTY));
    this.actions = catalogue.all().stream()
        .map(instrument -> actions.stream()
            .filter(action -> action.instrument().equals(instrument.id().uuid()))
            .sorted(Comparator.comparing(CorporateAction::exDate)
                .thenComparing(action -> action.id().toString())
                .reversed())
            .toList())
        .toList();
  }

  private BarBook(
      Catalogue catalogue, BarSeries[] series, List<List<CorporateAction>> actions, int today) {
    this.catalogue = catalogue;
    this.series = series;
    this.actions = actions;
    this.today = today;
  }

  /** The same with other bars of one instrument. */
  public BarBook with(int index, BarSeries bars) {
    BarSeries[] changed = series.clone();
    changed[index] = bars;
    return new BarBook(catalogue, changed, actions, today);
  }

  /** The index of an instrument; empty for one that is not the market's. */
  public OptionalInt find(Instrument instrument) {
    return catalogue.find(instrument.id().name());
  }

  public BarSeries series(int index) {
    return series[index];
  }

  /** The latest first. */
  public List<CorporateAction> actions(int index) {
    return actions.get(index);
  }

  /** The first and the last date up to the business date. */
  @Override
  public Optional<Span> of(Instrument instrument) {
    BarSeries bars =
        find(instrument).stream().mapToObj(this::series).findFirst().orElse(BarSeries.EMPTY);
    var last = bars.lastBefore(today + 1, Long.MAX_VALUE);
    return last.isEmpty()
        ? Optional.empty()
        : Optional.of(new Span(
            LocalDate.ofEpochDay(bars.day(0)), LocalDate.ofEpochDay(bars.day(last.getAsInt()))));
  }

  /** The last close before the business date of each instrument; 0 where there is none. */
  public long[] previousCloses() {
    long[] closes = new long[series.length];
    for (int i = 0; i < closes.length; i++) {
      var last = series[i].lastBefore(today, Long.MAX_VALUE);
      closes[i] = last.isEmpty() ? 0 : series[i].close(last.getAsInt());
    }
    return closes;
  }
}
