package io.nexanest.market.rate;

import io.nexanest.api.market.v1.StreamRatesResponse;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.wire.RateColumns;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Cuts the rates of one currency into blocks of at most 4,096, each of one source. */
final class RateBlockCodec implements Iterator<StreamRatesResponse> {
  private final String currency;
  private final List<RateSeries.Rate> chosen;
  private int next;

  RateBlockCodec(String currency, List<RateSeries.Rate> chosen) {
    this.currency = currency;
    this.chosen = chosen;
  }

  @Override
  public boolean hasNext() {
    return next < chosen.size();
  }

  @Override
  public StreamRatesResponse next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    String source = chosen.get(next).source();
    int end = next + 1;
    while (end < chosen.size()
        && end - next < Limits.BARS_A_BLOCK
        && chosen.get(end).source().equals(source)) {
      end++;
    }
    List<RateSeries.Rate> block = chosen.subList(next, end);
    next = end;
    int scale = block.stream().mapToInt(r -> r.unitsPerUsd().scale()).max().orElse(0);
    StreamRatesResponse.Builder message = StreamRatesResponse.newBuilder()
        .setCurrencyCode(currency)
        .setRateScale(Math.max(0, scale))
        .setSource(source);
    columns(block, Math.max(0, scale)).encode(message);
    return message.build();
  }

  private static RateColumns columns(List<RateSeries.Rate> block, int scale) {
    return new RateColumns(
        block.stream().mapToInt(RateSeries.Rate::day).toArray(),
        block.stream()
            .mapToLong(r -> r.unitsPerUsd().setScale(scale).unscaledValue().longValueExact())
            .toArray());
  }
}
