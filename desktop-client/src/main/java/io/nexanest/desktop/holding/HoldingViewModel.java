package io.nexanest.desktop.holding;

import io.nexanest.desktop.gateway.Gateways;
import io.nexanest.desktop.gateway.book.Books;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.gateway.figure.FigureRef;
import io.nexanest.desktop.gateway.valuation.HoldingValue;
import io.nexanest.desktop.gateway.valuation.Lot;
import io.nexanest.desktop.gateway.valuation.Valuation;
import io.nexanest.desktop.live.LiveValuation;
import io.nexanest.desktop.ui.feedback.Notice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The holdings of the scope in view, filtered, and the lots of the one chosen. */
public final class HoldingViewModel implements Subscription {
  private final Gateways gateways;
  private final LiveValuation live;
  private final Calls calls;
  private final Map<String, HoldingRow> byName = new LinkedHashMap<>();
  private final ReadOnlyObjectWrapper<List<HoldingRow>> rows =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<Lot>> lots = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Books> books = new ReadOnlyObjectWrapper<>(Books.EMPTY);
  private final StringProperty filter = new SimpleStringProperty("");
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private final Subscriptions lifetime = new Subscriptions();
  private Consumer<HoldingRow> changed = row -> {};
  private String chosen = "";

  public HoldingViewModel(Gateways gateways, LiveValuation live, Calls calls) {
    this.gateways = gateways;
    this.live = live;
    this.calls = calls;
    lifetime.add(live.valuation().subscribe(this::take)::unsubscribe);
    lifetime.add(live.asOf().subscribe((before, now) -> unchoose())::unsubscribe);
    calls.when(gateways.books().books(), books::set, this::failed);
    filter.addListener((at, before, now) -> rows.set(filtered()));
  }

  /** The rows that the filter lets through; replaced only when there are others. */
  public ReadOnlyObjectProperty<List<HoldingRow>> rows() {
    return rows.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<List<Lot>> lots() {
    return lots.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Valuation> valuation() {
    return live.valuation();
  }

  public StringProperty filter() {
    return filter;
  }

  public ObjectProperty<Notice> notice() {
    return notice;
  }

  /** Hears of each row whose value is another. */
  public void onChanged(Consumer<HoldingRow> listener) {
    changed = listener;
  }

  /** Asks for the lots of a holding. */
  public void choose(HoldingRow row) {
    chosen = row.value().instrument();
    lots.set(List.of());
    if (chosen.isEmpty()) {
      return;
    }
    String asked = chosen;
    calls.when(
        gateways.valuations().lots(live.scope().get().name(), live.asOf().get(), asked),
        answer -> {
          if (asked.equals(chosen)) {
            lots.set(answer);
          }
        },
        this::failed);
  }

  /** What people call an account. */
  public String account(String name) {
    return books.get().accountTitle(name);
  }

  /** A figure of a holding as it now stands on the screen. */
  public FigureRef figure(String figure, HoldingRow row) {
    Valuation now = valuation().get();
    return FigureRef.of(figure, row.value().name(), now, live.asOf().get());
  }

  @Override
  public void close() {
    lifetime.close();
  }

  private void failed(GatewayException error) {
    notice.set(Notice.of(error.kind(), error.text()));
  }

  // Lots are of the question that they were asked for.
  private void unchoose() {
    chosen = "";
    lots.set(List.of());
  }

  private void take(Valuation now) {
    boolean same = now.holdings().size() == byName.size();
    for (HoldingValue holding : now.holdings()) {
      same &= byName.containsKey(holding.name());
    }
    if (same) {
      for (HoldingValue holding : now.holdings()) {
        HoldingRow row = byName.get(holding.name());
        if (row != null && row.take(holding)) {
          changed.accept(row);
        }
      }
      return;
    }
    byName.clear();
    now.holdings().forEach(holding -> byName.put(holding.name(), new HoldingRow(holding)));
    rows.set(filtered());
  }

  private List<HoldingRow> filtered() {
    String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
    List<HoldingRow> through = new ArrayList<>();
    for (HoldingRow row : byName.values()) {
      HoldingValue value = row.value();
      String text = String.join(
          " ",
          value.symbol(),
          value.displayName(),
          value.sector(),
          value.assetClass(),
          value.currency());
      if (text.toLowerCase(Locale.ROOT).contains(wanted)) {
        through.add(row);
      }
    }
    return through;
  }
}
