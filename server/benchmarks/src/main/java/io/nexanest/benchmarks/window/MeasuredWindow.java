package io.nexanest.benchmarks.window;

import io.nexanest.desktop.DesktopApp;
import io.nexanest.desktop.headless.HeadlessScreen;
import io.nexanest.desktop.headless.Toolkit;
import io.nexanest.desktop.shell.ShellView;
import io.nexanest.kernel.live.DirtySet;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.text.Text;
import javafx.stage.Window;

/**
 * The workstation's own application on a screen that is not there, watched from outside: says LIVE
 * when a frame with quotes was drawn, then MEASURED with the figures of a minute.
 */
public final class MeasuredWindow {
  static final String LIVE = "LIVE";
  static final String MEASURED = "MEASURED";
  private static final long WARM_MS = 25_000;
  private static final long COUNT_MS = 5_000;
  private static final String ABSENT = "–";

  private final PulseMeter meter = new PulseMeter(this::pulse);
  private final CountDownLatch live = new CountDownLatch(1);
  private Optional<ShellView> shell = Optional.empty();
  private DirtySet written = new DirtySet(1);
  private long rows;
  private long cells;

  private MeasuredWindow() {}

  /** Arguments: width and height of the screen, milliseconds to measure, then the workstation's. */
  public static void main(String[] args) throws InterruptedException {
    Toolkit.start();
    Toolkit.run(() -> HeadlessScreen.widen(Integer.parseInt(args[0]), Integer.parseInt(args[1])));
    MeasuredWindow window = new MeasuredWindow();
    Toolkit.run(window.meter::start);
    Thread.ofPlatform()
        .daemon()
        .name("workstation")
        .start(
            () -> Application.launch(DesktopApp.class, Arrays.copyOfRange(args, 3, args.length)));
    window.live.await();
    say(LIVE, Toolkit.call(() -> Integer.toString(window.visibleRows())));
    window.measure(Long.parseLong(args[2]));
    System.exit(0);
  }

  private void measure(long millis) throws InterruptedException {
    if (millis == 0) {
      return;
    }
    ShellView view = shell.orElseThrow();
    written = view.live().board().watch();
    Thread.sleep(WARM_MS);
    Toolkit.run(() -> {
      rows = 0;
      meter.measure();
    });
    long sequence = view.live().health().sequence();
    Thread.sleep(millis);
    Toolkit.run(meter::end);
    double quotes = (view.live().health().sequence() - sequence) / meter.seconds();
    double applied = rows / meter.seconds();
    // Counted apart, because a listener on each text would cost what is measured.
    Toolkit.run(() -> figures()
        .forEach(figure -> figure.textProperty().addListener((at, before, now) -> cells++)));
    Thread.sleep(COUNT_MS);
    double refreshed = Toolkit.call(() -> cells) * 1000.0 / COUNT_MS;
    say(
        MEASURED,
        meter.line() + String.format(Locale.ROOT, " %.0f %.0f %.0f", quotes, applied, refreshed));
  }

  private void pulse() {
    if (live.getCount() > 0) {
      look();
    } else {
      written.drain(row -> rows++);
    }
  }

  // At the beginning of a pulse, what is on the nodes is what the pulse before has drawn.
  private void look() {
    shell = Window.getWindows().stream()
        .filter(window -> window.getScene() != null)
        .map(window -> window.getScene().getRoot())
        .filter(ShellView.class::isInstance)
        .map(ShellView.class::cast)
        .findFirst();
    boolean drawn = figures().stream()
        .map(Text::getText)
        .anyMatch(text -> !text.isEmpty() && !text.equals(ABSENT));
    if (drawn) {
      live.countDown();
    }
  }

  private int visibleRows() {
    return (int) all(".table-row-cell").stream()
        .filter(row -> row instanceof TableRow<?> one && !one.isEmpty() && one.isVisible())
        .count();
  }

  private List<Text> figures() {
    return all(".figure").stream().map(Text.class::cast).toList();
  }

  private List<Node> all(String selector) {
    return shell.map(view -> view.lookup("#watchlist")).stream()
        .flatMap(table -> table.lookupAll(selector).stream())
        .toList();
  }

  private static void say(String what, String figures) {
    System.out.println(what + " " + figures);
    System.out.flush();
  }
}
