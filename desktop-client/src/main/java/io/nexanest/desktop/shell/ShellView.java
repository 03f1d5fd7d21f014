package io.nexanest.desktop.shell;

import io.nexanest.desktop.gateway.branch.Branch;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.live.Live;
import io.nexanest.desktop.shell.branch.BranchBarView;
import io.nexanest.desktop.shell.clock.TimeBarView;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.feedback.Banner;
import io.nexanest.desktop.ui.feedback.Notice;
import io.nexanest.desktop.ui.feedback.Overlay;
import io.nexanest.desktop.ui.feedback.Toasts;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Parts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The window's content: rail, top bar, one screen, status bar, and a layer above them. */
public final class ShellView extends StackPane implements Subscription {
  private final ShellViewModel model;
  private final List<Screen> screens;
  private final Kit kit;
  private final Live live;
  private final StackPane host = new StackPane();
  private final Overlay overlay = new Overlay();
  private final Toasts toasts = new Toasts();
  private final Subscriptions lifetime = new Subscriptions();
  private final TimeBarView time;
  private final BranchBarView branch;
  private OpenScreen open = new OpenScreen(new StackPane(), () -> {}, () -> {});

  public ShellView(ShellViewModel model, List<Screen> screens, Live live, Kit kit, String who) {
    this.model = model;
    this.screens = RailView.order(screens);
    this.kit = kit;
    this.live = live;
    setId("shell");
    host.setId("host");
    StatusBarView status = new StatusBarView(live, kit, who);
    lifetime.add(live.pulse().onBeat(status::tick));
    BorderPane frame = new BorderPane();
    time = new TimeBarView(model.clock(), kit, overlay);
    branch = new BranchBarView(
        model.branches(), live.valuation(), overlay, () -> model.instruments().get());
    HBox question = new HBox(time, Parts.gap(), branch);
    question.getStyleClass().add("question-bar");
    frame.setTop(new VBox(new TopBarView(model, live, kit, this::palette), question));
    frame.setLeft(new RailView(this.screens, model));
    live.valuation().asOf().subscribe(this::tint);
    frame.setCenter(
        new BorderPane(host, new Banner("shell-banner", model.notice()), null, null, null));
    frame.setBottom(status);
    getChildren().addAll(frame, overlay, toasts);
    model.place().addListener((at, before, now) -> go(now));
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    go(model.place().get());
  }

  /** What the window shows live. */
  public Live live() {
    return live;
  }

  /** The ids of the screens, in the order of the rail. */
  public List<String> screens() {
    return screens.stream().map(Screen::id).toList();
  }

  /** Opens a screen. */
  public void open(Destination destination) {
    model.open(destination);
  }

  /** Says something in the corner. */
  public void say(Notice notice) {
    toasts.show(notice);
  }

  /** The layer for questions. */
  public Overlay overlay() {
    return overlay;
  }

  /** What ends with the window. */
  public Subscriptions lifetime() {
    return lifetime;
  }

  /** Opens the command palette. */
  public void palette() {
    VBox.setMargin(overlay, Insets.EMPTY);
    PaletteView palette = new PaletteView(commands(), overlay::hide);
    StackPane.setMargin(palette, new Insets(52, 0, 0, 0));
    overlay.show(palette, Pos.TOP_CENTER);
  }

  @Override
  public void close() {
    open.lifetime().close();
    lifetime.close();
  }

  private List<Command> commands() {
    List<Command> all = new ArrayList<>();
    for (int i = 0; i < screens.size(); i++) {
      Screen screen = screens.get(i);
      String hint = RailView.key(i).isEmpty() ? "screen" : RailView.key(i);
      Runnable action = () -> model.open(Destination.screen(screen.id()));
      all.add(new Command("Go to " + screen.title(), hint, screen.icon(), action));
    }
    all.add(new Command("Dark or light", "Ctrl+L", Icons.THEME, kit.look()::toggle));
    all.add(new Command("Refresh", "F5", Icons.REFRESH, this::refresh));
    all.add(new Command("New branch…", "branch", Icons.BRANCH, branch::askNew));
    all.add(new Command("Back to the books", "branch", Icons.BOOKS, model.branches()::leave));
    if (model.branches().current().isPresent()) {
      all.add(
          new Command("Assume a price or a rate…", "branch", Icons.EDIT, branch::askAssumption));
    }
    for (Branch one : model.branches().branches().get()) {
      if (one.open()) {
        String title = "Go to branch " + one.displayName();
        all.add(
            new Command(title, "branch", Icons.BRANCH, () -> model.branches().enter(one)));
      }
    }
    all.add(new Command("Back to now", "F9", Icons.UNDO, model.clock()::now));
    all.add(new Command("As of which day…", "clock", Icons.CLOCK, time::chooseDate));
    all.add(new Command("As known when…", "clock", Icons.CLOCK, time::chooseMoment));
    all.add(new Command("As of today", "clock", Icons.CLOCK, model.clock()::backToToday));
    model.places(all::add);
    return all;
  }

  // The past and a branch have a colour of their own, so that neither is taken for the books now.
  private void tint(AsOf asOf) {
    getStyleClass().removeAll("past", "on-branch");
    if (!asOf.live()) {
      getStyleClass().add("past");
    }
    if (!asOf.branch().isEmpty()) {
      getStyleClass().add("on-branch");
    }
  }

  private void refresh() {
    model.load();
    open.refresh().run();
  }

  private void go(Destination destination) {
    screens.stream()
        .filter(screen -> screen.id().equals(destination.screen()))
        .findFirst()
        .ifPresent(screen -> {
          open.lifetime().close();
          open = screen.open(destination);
          Node node = open.node();
          host.getChildren().setAll(node);
        });
  }

  private void key(KeyEvent event) {
    boolean control = event.isShortcutDown();
    if (event.getCode() == KeyCode.F5) {
      refresh();
    } else if (control && event.getCode() == KeyCode.K) {
      palette();
    } else if (control && event.getCode() == KeyCode.L) {
      kit.look().toggle();
    } else if (control && digit(event.getCode()) >= 0) {
      model.open(Destination.screen(screens.get(digit(event.getCode())).id()));
    } else if (!time.key(event)) {
      return;
    }
    event.consume();
  }

  private int digit(KeyCode code) {
    int index = code == KeyCode.DIGIT0 ? 9 : code.ordinal() - KeyCode.DIGIT1.ordinal();
    return index >= 0 && index < Math.min(10, screens.size()) ? index : -1;
  }
}
