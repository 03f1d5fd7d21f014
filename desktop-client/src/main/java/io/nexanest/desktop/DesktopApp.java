package io.nexanest.desktop;

import io.nexanest.desktop.gateway.Gateways;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.gateway.call.Traffic;
import io.nexanest.desktop.gateway.remote.GrpcSessionGateway;
import io.nexanest.desktop.gateway.rpc.ThreadSchedule;
import io.nexanest.desktop.gateway.session.ServerAddress;
import io.nexanest.desktop.gateway.valuation.Valuation;
import io.nexanest.desktop.live.Pulse;
import io.nexanest.desktop.settings.Preferences;
import io.nexanest.desktop.shell.Destination;
import io.nexanest.desktop.shell.ShellView;
import io.nexanest.desktop.shell.window.Snapshot;
import io.nexanest.desktop.shell.window.Tour;
import io.nexanest.desktop.shell.window.Window;
import io.nexanest.desktop.shell.window.WindowPlace;
import io.nexanest.desktop.signin.SignInView;
import io.nexanest.desktop.signin.SignInViewModel;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.format.Formats;
import io.nexanest.desktop.ui.format.Moments;
import io.nexanest.desktop.ui.theme.Look;
import io.nexanest.desktop.ui.theme.Theme;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.logging.Logger;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The window's life: sign-in, workstation, and back. */
public final class DesktopApp extends Application {
  private static final String VERSION = "0.1.0";
  private static final Logger LOG = Logger.getLogger(DesktopApp.class.getName());

  private final Subscriptions lifetime = new Subscriptions();
  private final Subscriptions session = new Subscriptions();

  @Override
  public void start(Stage stage) {
    Options options = Options.parse(getParameters().getRaw());
    Path folder =
        options.path("folder").orElse(Path.of(System.getProperty("user.home"), ".nexanest"));
    boolean picture = options.picture().isPresent();
    Preferences preferences = picture ? Preferences.passing() : new Preferences(folder);
    Surroundings around = surroundings(options, preferences, folder);
    Window window = new Window(stage, around.kit().look(), options.width(), options.height());
    around.pulse().start();
    signIn(window, options, around);
    // A picture has the size that was asked for, whatever the screen.
    if (picture) {
      window.open();
      if (options.path("screenshot").isPresent()) {
        lifetime.add(Snapshot.patience(around.pulse(), () -> tooLate(options)));
      }
    } else {
      place(window, options, preferences);
    }
  }

  private void place(Window window, Options options, Preferences preferences) {
    Rectangle2D main = Screen.getPrimary().getVisualBounds();
    List<Rectangle2D> screens = Stream.concat(
            Stream.of(main), Screen.getScreens().stream().map(Screen::getVisualBounds))
        .toList();
    WindowPlace.parse(preferences.get("window", ""))
        .filter(before -> options.value("size").isEmpty())
        .ifPresentOrElse(before -> window.openAt(before, screens), () -> window.openOn(main));
    lifetime.add(() -> window.place().ifPresent(place -> preferences.set("window", place.text())));
  }

  private static void tooLate(Options options) {
    LOG.severe("no live values arrived in time, so there is no picture in "
        + options.picture().map(Path::toString).orElse(""));
    Platform.exit();
  }

  @Override
  public void stop() {
    session.close();
    lifetime.close();
  }

  private static Surroundings surroundings(Options options, Preferences preferences, Path folder) {
    Theme theme =
        options.theme().orElseGet(() -> Theme.valueOf(preferences.get("theme", Theme.DARK.name())));
    Locale locale = Locale.getDefault(Locale.Category.FORMAT);
    Kit kit = new Kit(new Look(theme), new Formats(locale), new Moments(locale));
    return new Surroundings(
        kit,
        Platform::runLater,
        InstantSource.system(),
        new Pulse(),
        new TypingPause(),
        preferences,
        folder,
        new Traffic());
  }

  private void signIn(Window window, Options options, Surroundings around) {
    ThreadSchedule schedule = new ThreadSchedule();
    session.add(schedule);
    SignInViewModel model = new SignInViewModel(
        new GrpcSessionGateway(schedule, RandomGenerator.getDefault(), around.clock(), VERSION),
        around.calls(),
        address(options, around.preferences()),
        options.value("login").orElse(around.preferences().get("login", "")),
        gateways -> work(window, options, around, gateways));
    model.busy().addListener((at, before, now) -> remember(around.preferences(), model));
    window.show(new SignInView(model));
    Credentials.of(options).ifPresent(model::signIn);
  }

  private static void remember(Preferences preferences, SignInViewModel model) {
    preferences.set("server", model.address().get());
    preferences.set("tls", String.valueOf(model.tls().get()));
    preferences.set("login", model.login().get());
  }

  private static ServerAddress address(Options options, Preferences preferences) {
    return options
        .server()
        .orElseGet(() -> ServerAddress.parse(
            preferences.get("server", ServerAddress.LOCAL.text()),
            Boolean.parseBoolean(preferences.get("tls", "false"))));
  }

  private void work(Window window, Options options, Surroundings around, Gateways gateways) {
    Subscription signedIn = gateways.session();
    session.add(signedIn);
    Runnable signOut = () -> {
      session.close();
      signIn(window, options, around);
    };
    ShellView view = new Composition(around).workstation(gateways, signOut);
    session.add(view);
    options.value("screen").map(Destination::screen).ifPresent(view::open);
    window.show(view);
    options
        .path("screenshot")
        .ifPresent(
            file -> session.add(Snapshot.whenLive(view.live(), window.scene(), file, this::drawn)));
    options
        .path("tour")
        .ifPresent(to -> session.add(
            new Tour(view, around.traffic(), around.pulse(), to, Platform::exit).start()));
  }

  /** Tells how to ask for what is in the picture. */
  private void drawn(Valuation valuation) {
    System.out.println("drawn: "
        + valuation.scope()
        + " value "
        + valuation.figures().value().toPlainString()
        + " "
        + valuation.currency()
        + " ledger_position "
        + valuation.ledgerPosition()
        + " quote_sequence "
        + valuation.quoteSequence());
    Platform.exit();
  }
}
