package io.nexanest.market.history;

import io.nexanest.api.market.v1.StreamBarsResponse;
import io.nexanest.market.instrument.Instrument;
import io.nexanest.market.minute.IntervalBar;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.wire.BarColumns;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Cuts one instrument's bars of an interval into blocks of at most 4,096. */
final class IntervalBlockCodec implements Iterator<StreamBarsResponse> {
  private static final String SOURCE = "ticks";

  private final Instrument instrument;
  private final List<IntervalBar> bars;
  private final Splits splits;
  private int next;

  IntervalBlockCodec(Instrument instrument, List<IntervalBar> bars, Splits splits) {
    this.instrument = instrument;
    this.bars = bars;
    this.splits = splits;
  }

  @Override
  public boolean hasNext() {
    return next < bars.size();
  }

  @Override
  public StreamBarsResponse next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    List<IntervalBar> block = bars.subList(next, Math.min(bars.size(), next + Limits.BARS_A_BLOCK));
    next += block.size();
    StreamBarsResponse.Builder message = StreamBarsResponse.newBuilder()
        .setInstrument(instrument.id().name())
        .setPriceScale(instrument.priceScale() + splits.moreDecimals())
        .setSource(SOURCE)
        .setLastUnfinished(block.getLast().unfinished());
    columns(block).encode(message);
    int minute = 0;
    for (IntervalBar bar : block) {
      message.addMinuteSteps(bar.minute() - minute);
      message.addTradeCounts(bar.trades());
      message.addLateTradeCounts(bar.late());
      minute = bar.minute();
    }
    return message.build();
  }

  private BarColumns columns(List<IntervalBar> block) {
    int n = block.size();
    BarColumns columns =
        new BarColumns(new int[n], new long[n], new long[n], new long[n], new long[n], new long[n]);
    for (int i = 0; i < n; i++) {
      IntervalBar bar = block.get(i);
      Bar adjusted = splits.adjust(new Bar(
          bar.day(), bar.close(), bar.open(), bar.high(), bar.low(), bar.volume(), SOURCE, 0));
      columns.days()[i] = adjusted.day();
      columns.closes()[i] = adjusted.close();
      columns.opens()[i] = adjusted.open();
      columns.highs()[i] = adjusted.high();
      columns.lows()[i] = adjusted.low();
      columns.volumes()[i] = adjusted.volume();
    }
    return columns;
  }
}
