package io.nexanest.market.history;

import io.nexanest.api.market.v1.StreamBarsResponse;
import io.nexanest.market.instrument.Instrument;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.wire.BarColumns;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Cuts the bars of one instrument into blocks: at most 4,096 bars, all of one source, and either
 * all or none of them with ranges and with volumes.
 */
final class BarBlockCodec implements Iterator<StreamBarsResponse> {
  private final Instrument instrument;
  private final BarSeries series;
  private final int[] chosen;
  private final Splits splits;
  private int next;

  BarBlockCodec(Instrument instrument, BarSeries series, int[] chosen, Splits splits) {
    this.instrument = instrument;
    this.series = series;
    this.chosen = chosen;
    this.splits = splits;
  }

  @Override
  public boolean hasNext() {
    return next < chosen.length;
  }

  @Override
  public StreamBarsResponse next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Bar first = series.bar(chosen[next]);
    int end = next + 1;
    while (end < chosen.length
        && end - next < Limits.BARS_A_BLOCK
        && alike(first, series.bar(chosen[end]))) {
      end++;
    }
    StreamBarsResponse.Builder block = StreamBarsResponse.newBuilder()
        .setInstrument(instrument.id().name())
        .setPriceScale(instrument.priceScale() + splits.moreDecimals())
        .setSource(first.source());
    columns(next, end, first).encode(block);
    next = end;
    return block.build();
  }

  private BarColumns columns(int from, int to, Bar first) {
    int n = to - from;
    int ranged = first.ranged() ? n : 0;
    BarColumns columns = new BarColumns(
        new int[n],
        new long[n],
        new long[ranged],
        new long[ranged],
        new long[ranged],
        new long[first.hasVolume() ? n : 0]);
    for (int i = 0; i < n; i++) {
      Bar bar = splits.adjust(series.bar(chosen[from + i]));
      columns.days()[i] = bar.day();
      columns.closes()[i] = bar.close();
      if (ranged > 0) {
        columns.opens()[i] = bar.open();
        columns.highs()[i] = bar.high();
        columns.lows()[i] = bar.low();
      }
      if (first.hasVolume()) {
        columns.volumes()[i] = bar.volume();
      }
    }
    return columns;
  }

  private static boolean alike(Bar a, Bar b) {
    return a.source().equals(b.source())
        && a.ranged() == b.ranged()
        && a.hasVolume() == b.hasVolume();
  }
}
