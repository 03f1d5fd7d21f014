package io.nexanest.desktop.watchlist;

import io.nexanest.desktop.gateway.Gateways;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.gateway.market.Bars;
import io.nexanest.desktop.gateway.market.Instrument;
import io.nexanest.desktop.gateway.market.Watchlist;
import io.nexanest.desktop.live.QuoteBoard;
import io.nexanest.desktop.live.QuoteCell;
import io.nexanest.desktop.live.Turns;
import io.nexanest.desktop.ui.feedback.Notice;
import io.nexanest.kernel.live.DirtySet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The instruments of a watchlist with their quotes; only what ticked is handed on. */
public final class WatchlistViewModel implements Subscription {
  // A row that is refreshed fifteen times a second looks live; sixty would cost four times that.
  private static final long TURN_NANOS = 16_000_000L;
  // Frames come a little early or late; one that does still has its turn.
  private static final long SLACK_NANOS = 5_000_000L;

  private final Gateways gateways;
  private final QuoteBoard board;
  private final Calls calls;
  private final DirtySet dirty;
  private final Turns turns = new Turns();
  private final Map<Integer, WatchRow> byRow = new HashMap<>();
  private final ReadOnlyObjectWrapper<List<Watchlist>> lists =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<WatchRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Bars> bars = new ReadOnlyObjectWrapper<>(Bars.EMPTY);
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private final Subscriptions followed = new Subscriptions();
  private Consumer<WatchRow> changed = row -> {};
  private String current = "";
  private String chosen = "";
  private long last;

  public WatchlistViewModel(Gateways gateways, QuoteBoard board, Calls calls) {
    this.gateways = gateways;
    this.board = board;
    this.calls = calls;
    dirty = board.watch();
  }

  public ReadOnlyObjectProperty<List<Watchlist>> lists() {
    return lists.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<List<WatchRow>> rows() {
    return rows.getReadOnlyProperty();
  }

  /** Past prices of the chosen instrument. */
  public ReadOnlyObjectProperty<Bars> bars() {
    return bars.getReadOnlyProperty();
  }

  public ObjectProperty<Notice> notice() {
    return notice;
  }

  public void onChanged(Consumer<WatchRow> listener) {
    changed = listener;
  }

  public void load() {
    calls.when(gateways.watchlists().watchlists(), this::loaded, this::failed);
  }

  /** Shows a list. */
  public void show(Watchlist list) {
    current = list.name();
    calls.when(
        gateways.instruments().instruments(list.instruments()),
        found -> {
          if (list.name().equals(current)) {
            fill(found);
          }
        },
        this::failed);
  }

  /** Adds an instrument to the list shown, or makes a first list of it. */
  public void add(Instrument instrument) {
    Watchlist shown = shown();
    if (shown.name().isEmpty()) {
      calls.when(
          gateways.watchlists().create("Watchlist", List.of(instrument.name())),
          made -> load(),
          this::failed);
    } else if (!shown.instruments().contains(instrument.name())) {
      List<String> more = new ArrayList<>(shown.instruments());
      more.add(instrument.name());
      save(shown, more);
    }
  }

  public void remove(WatchRow row) {
    Watchlist shown = shown();
    List<String> fewer = new ArrayList<>(shown.instruments());
    if (fewer.remove(row.instrument().name())) {
      save(shown, fewer);
    }
  }

  /** Asks for the past of an instrument. */
  public void choose(WatchRow row) {
    String name = row.instrument().name();
    if (name.equals(chosen)) {
      return;
    }
    chosen = name;
    calls.when(
        gateways.history().bars(name, true),
        answer -> {
          if (name.equals(chosen)) {
            bars.set(answer);
          }
        },
        this::failed);
  }

  /**
   * Hands on the rows that have ticked, a quarter of them in each turn; called once a frame. After
   * a long frame several turns are due.
   */
  public void beat(long frameNanos) {
    long due = Math.min(Turns.COUNT, (frameNanos - last + SLACK_NANOS) / TURN_NANOS);
    if (due == 0) {
      return;
    }
    last = frameNanos;
    dirty.drain(turns::add);
    for (long i = 0; i < due; i++) {
      turns.next(this::refresh);
    }
  }

  private void refresh(int row) {
    WatchRow ticked = byRow.get(row);
    if (ticked != null && ticked.quote().refresh()) {
      changed.accept(ticked);
    }
  }

  @Override
  public void close() {
    board.unwatch(dirty);
    followed.close();
  }

  private Watchlist shown() {
    return lists.get().stream()
        .filter(list -> list.name().equals(current))
        .findFirst()
        .orElse(new Watchlist("", "", List.of(), ""));
  }

  private void save(Watchlist shown, List<String> instruments) {
    Watchlist next = new Watchlist(shown.name(), shown.displayName(), instruments, shown.etag());
    calls.when(gateways.watchlists().update(next), saved -> load(), this::failed);
  }

  private void loaded(List<Watchlist> found) {
    notice.set(Notice.NONE);
    lists.set(found);
    Watchlist shown = shown();
    if (!shown.name().isEmpty()) {
      show(shown);
    } else if (!found.isEmpty()) {
      show(found.getFirst());
    }
  }

  private void fill(List<Instrument> found) {
    followed.close();
    byRow.clear();
    List<WatchRow> made = new ArrayList<>();
    for (Instrument instrument : found) {
      WatchRow row = new WatchRow(instrument, new QuoteCell(board, instrument.name()));
      byRow.put(row.quote().row(), row);
      made.add(row);
      followed.add(gateways.quotes().follow(instrument.name()));
    }
    made.forEach(row -> row.quote().refresh());
    rows.set(made);
    made.stream()
        .filter(row -> row.instrument().name().equals(chosen))
        .findFirst()
        .or(() -> made.stream().findFirst())
        .ifPresent(this::choose);
  }

  private void failed(GatewayException error) {
    notice.set(Notice.of(error.kind(), error.text()));
  }
}
