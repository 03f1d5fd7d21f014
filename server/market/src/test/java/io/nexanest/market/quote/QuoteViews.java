package io.nexanest.market.quote;

import io.nexanest.wire.QuoteColumns;
import java.util.List;

/** What clients are told of an instrument, in words. */
public final class QuoteViews {
  private static final List<String> WORDS = List.of(
      "",
      "",
      "",
      "indicative",
      "delayed",
      "simulated",
      "suspect",
      "stale",
      "halted",
      "fallback",
      "closed");

  private QuoteViews() {}

  /** The feed, the last price, and the flags. */
  public static String of(LiveMarket market, int index) {
    QuoteColumns columns = new QuoteColumns(1);
    long[] row = new long[QuoteRow.WIDTH];
    market.hub().table().latest(index, row);
    market.hub().append(columns, 1, index, row);
    StringBuilder text = new StringBuilder(market.feeds().get(columns.feeds[0]));
    text.append(' ').append((columns.flags[0] & 4) != 0 ? "none" : columns.lasts[0]);
    for (int bit = 3; bit < WORDS.size(); bit++) {
      if ((columns.flags[0] & 1 << bit) != 0) {
        text.append(' ').append(WORDS.get(bit));
      }
    }
    return text.toString();
  }
}
