package io.nexanest.desktop.watchlist;

import io.nexanest.desktop.live.QuoteCell;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.format.Formats;
import io.nexanest.desktop.ui.format.Tone;
import io.nexanest.desktop.ui.table.Column;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** The columns of a watchlist. */
final class WatchColumns {
  private final Kit kit;

  WatchColumns(Kit kit) {
    this.kit = kit;
  }

  List<Column<WatchRow>> all() {
    Formats formats = kit.formats();
    return List.of(
        Column.<WatchRow>text("symbol", "Symbol", 70, row -> row.instrument().symbol())
            .styled("symbol"),
        Column.<WatchRow>text("name", "Name", 130, row -> row.instrument().displayName())
            .styled("soft", "grow"),
        price("last", "Last", QuoteCell::last).styled("bold"),
        figure(
                "change",
                "Chg",
                62,
                q -> formats.signedScaled(q.change(), q.scale()),
                QuoteCell::change)
            .toned(row -> tone(row.quote())),
        figure(
                "change-ratio",
                "Chg %",
                66,
                q -> formats.signedScaled(q.changeBps(), 2) + "%",
                QuoteCell::changeBps)
            .toned(row -> tone(row.quote())),
        price("bid", "Bid", QuoteCell::bid).styled("soft"),
        price("ask", "Ask", QuoteCell::ask).styled("soft"),
        figure("volume", "Volume", 74, q -> formats.compact(q.volume()), QuoteCell::volume)
            .styled("soft"),
        figure("time", "Time", 66, this::time, QuoteCell::timeUs).styled("soft"));
  }

  private Column<WatchRow> price(String id, String title, ToLongFunction<QuoteCell> of) {
    return figure(id, title, 72, q -> kit.formats().scaled(of.applyAsLong(q), q.scale()), of)
        .toned(row -> row.quote().stale() ? Tone.STALE : Tone.PLAIN);
  }

  private static Column<WatchRow> figure(
      String id,
      String title,
      double width,
      Function<QuoteCell, String> text,
      ToLongFunction<QuoteCell> value) {
    return Column.figure(
        id,
        title,
        width,
        row -> row.quote().known() ? text.apply(row.quote()) : Formats.NONE,
        row -> value.applyAsLong(row.quote()));
  }

  private static Tone tone(QuoteCell quote) {
    return quote.known() ? Tone.of(quote.change()) : Tone.FLAT;
  }

  private String time(QuoteCell quote) {
    return kit.moments().clock(Instant.ofEpochMilli(quote.timeUs() / 1000));
  }
}
