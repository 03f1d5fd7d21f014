package io.nexanest.desktop.shell;

import io.nexanest.desktop.gateway.call.LinkState;
import io.nexanest.desktop.gateway.market.FeedState;
import io.nexanest.desktop.gateway.valuation.Valuation;
import io.nexanest.desktop.live.Live;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.format.Formats;
import io.nexanest.desktop.ui.format.Tone;
import io.nexanest.desktop.ui.part.Parts;
import java.time.Duration;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** How fresh everything is: nothing on the screen is old in silence. */
final class StatusBarView extends HBox {
  private static final Duration OLD = Duration.ofSeconds(15);

  private final Kit kit;
  private final Live live;
  private final Region dot = new Region();
  private final Label link = Parts.label("");
  private final Label feed = Parts.label("");
  private final Label age = Parts.label("");
  private final Label simulated = Parts.label("SIMULATED", "simulated");
  private final Label prices = Parts.label("");
  private final Label books = Parts.label("");
  private final Label clock = Parts.label("");
  private long second = -1;

  StatusBarView(Live live, Kit kit, String who) {
    this.live = live;
    this.kit = kit;
    setId("status-bar");
    getStyleClass().add("status-bar");
    dot.getStyleClass().add("status-dot");
    link.setId("status-link");
    feed.setId("status-feed");
    age.setId("status-age");
    simulated.setId("status-simulated");
    books.setId("status-books");
    Label person = Parts.label(who);
    HBox state = Parts.row(6, dot, link);
    getChildren().addAll(state, feed, age, simulated, prices, Parts.gap(), books, person, clock);
    tick(0);
  }

  /** Shows the state anew when the second or the link has changed. */
  void tick(long frameNanos) {
    long now = live.health().now().getEpochSecond();
    if (now == second) {
      return;
    }
    second = now;
    LinkState state = live.health().link();
    boolean past = state == LinkState.LIVE && !live.valuation().asOf().get().live();
    String word = past ? "not live" : state.name().toLowerCase(Locale.ROOT);
    dot.getStyleClass().setAll("status-dot", past ? "stale" : word);
    Parts.tone(link, word, state == LinkState.LIVE && !past ? Tone.PLAIN : Tone.WARN);
    var status = live.health().feed();
    boolean fine = status.state() == FeedState.LIVE || status.state() == FeedState.UNKNOWN;
    String provider = status.provider().isEmpty() ? "" : " · " + status.provider();
    Parts.tone(feed, status.state().text() + provider, fine ? Tone.PLAIN : Tone.WARN);
    Duration since = live.health().age();
    boolean old = since.compareTo(OLD) > 0;
    String text = since.isNegative() ? "no data yet" : "data " + kit.moments().age(since);
    Parts.tone(age, text, old ? Tone.WARN : Tone.PLAIN);
    Valuation valuation = live.valuation().valuation().get();
    boolean marked = status.simulated() || valuation.simulated();
    simulated.setVisible(marked);
    simulated.setManaged(marked);
    if (valuation.isNone()) {
      prices.setText("");
      books.setText("");
    } else {
      Formats formats = kit.formats();
      prices.setText("prices of " + kit.moments().date(valuation.priceDate()));
      books.setText("ledger "
          + formats.scaled(valuation.ledgerPosition(), 0)
          + " · quotes "
          + formats.scaled(valuation.quoteSequence(), 0));
    }
    clock.setText("UTC " + kit.moments().clock(live.health().now()));
  }
}
