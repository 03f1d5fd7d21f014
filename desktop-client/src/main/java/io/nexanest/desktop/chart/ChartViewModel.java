package io.nexanest.desktop.chart;

import io.nexanest.desktop.gateway.Gateways;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.market.Bars;
import io.nexanest.desktop.gateway.market.Instrument;
import io.nexanest.desktop.live.QuoteBoard;
import io.nexanest.desktop.live.QuoteCell;
import io.nexanest.desktop.ui.feedback.Notice;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** One instrument's past, adjusted or not, and its quote. */
public final class ChartViewModel implements Subscription {
  private final Gateways gateways;
  private final QuoteBoard board;
  private final Calls calls;
  private final ReadOnlyObjectWrapper<List<Instrument>> all =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Bars> bars = new ReadOnlyObjectWrapper<>(Bars.EMPTY);
  private final BooleanProperty adjusted = new SimpleBooleanProperty(true);
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private String wanted;
  private Subscription followed = () -> {};
  private Optional<QuoteCell> quote = Optional.empty();

  public ChartViewModel(Gateways gateways, QuoteBoard board, Calls calls, String instrument) {
    this.gateways = gateways;
    this.board = board;
    this.calls = calls;
    wanted = instrument;
    adjusted.addListener((at, before, now) -> ask());
  }

  public ReadOnlyObjectProperty<List<Instrument>> all() {
    return all.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Bars> bars() {
    return bars.getReadOnlyProperty();
  }

  /** Whether prices before a split are made comparable with those after it. */
  public BooleanProperty adjusted() {
    return adjusted;
  }

  public ObjectProperty<Notice> notice() {
    return notice;
  }

  /** The instrument of the bars, once both are known. */
  public Optional<Instrument> instrument() {
    return all.get().stream().filter(one -> one.name().equals(wanted)).findFirst();
  }

  /** The latest quote, read anew. */
  public Optional<QuoteCell> quote() {
    quote.ifPresent(QuoteCell::refresh);
    return quote.filter(QuoteCell::known);
  }

  public void load() {
    calls.when(
        gateways.instruments().all(),
        found -> {
          all.set(found);
          if (wanted.isEmpty() && !found.isEmpty()) {
            wanted = found.getFirst().name();
          }
          show(wanted);
        },
        this::failed);
  }

  /** Shows another instrument. */
  public void show(String instrument) {
    wanted = instrument;
    followed.close();
    quote = Optional.empty();
    if (!instrument.isEmpty()) {
      followed = gateways.quotes().follow(instrument);
      quote = Optional.of(new QuoteCell(board, instrument));
      ask();
    }
  }

  @Override
  public void close() {
    followed.close();
  }

  private void ask() {
    String asked = wanted;
    calls.when(
        gateways.history().bars(asked, adjusted.get()),
        answer -> {
          if (asked.equals(wanted)) {
            notice.set(Notice.NONE);
            bars.set(answer);
          }
        },
        this::failed);
  }

  private void failed(GatewayException error) {
    notice.set(Notice.of(error.kind(), error.text()));
  }
}
