package io.nexanest.desktop.shell;

import io.nexanest.desktop.gateway.Gateways;
import io.nexanest.desktop.gateway.book.Books;
import io.nexanest.desktop.gateway.book.Scope;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.market.Instrument;
import io.nexanest.desktop.live.Live;
import io.nexanest.desktop.shell.branch.BranchViewModel;
import io.nexanest.desktop.shell.clock.ClockViewModel;
import io.nexanest.desktop.ui.feedback.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** What the window shows around its screens: scopes, the one in view, where we are. */
public final class ShellViewModel {
  private final Gateways gateways;
  private final Live live;
  private final Calls calls;
  private final ReadOnlyObjectWrapper<Books> books = new ReadOnlyObjectWrapper<>(Books.EMPTY);
  private final ReadOnlyObjectWrapper<List<Instrument>> instruments =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Destination> place;
  private final String lastScope;
  private final ClockViewModel clock;
  private final BranchViewModel branches;
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);

  /**
   * @param lastScope the name of what was looked at last, or empty
   */
  public ShellViewModel(
      Gateways gateways,
      Live live,
      Calls calls,
      BranchViewModel branches,
      Destination first,
      String lastScope) {
    this.branches = branches;
    this.lastScope = lastScope;
    this.gateways = gateways;
    this.live = live;
    this.calls = calls;
    place = new ReadOnlyObjectWrapper<>(first);
    clock = new ClockViewModel(gateways.transactions(), live.valuation(), calls);
  }

  /** Asks for the books and looks at what was looked at last, or at the first household. */
  public void load() {
    calls.when(gateways.books().books(), this::loaded, error -> notice.set(said(error.text())));
    branches.load();
    calls.when(gateways.instruments().all(), instruments::set, error -> {});
  }

  public ReadOnlyObjectProperty<Books> books() {
    return books.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<List<Instrument>> instruments() {
    return instruments.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Scope> scope() {
    return live.valuation().scope();
  }

  public ReadOnlyObjectProperty<Destination> place() {
    return place.getReadOnlyProperty();
  }

  public ObjectProperty<Notice> notice() {
    return notice;
  }

  /** The two clocks. */
  public ClockViewModel clock() {
    return clock;
  }

  /** The branches. */
  public BranchViewModel branches() {
    return branches;
  }

  public void look(Scope scope) {
    live.valuation().follow(scope);
  }

  public void open(Destination destination) {
    place.set(destination);
  }

  /** All scopes: each household, and below it its portfolios. */
  public List<Scope> scopes() {
    List<Scope> all = new ArrayList<>();
    for (var household : books.get().households()) {
      all.add(Scope.of(household));
      books.get().portfolios().stream()
          .filter(portfolio -> portfolio.household().equals(household.name()))
          .map(Scope::of)
          .forEach(all::add);
    }
    books.get().portfolios().stream()
        .map(Scope::of)
        .filter(scope -> all.stream().noneMatch(known -> known.name().equals(scope.name())))
        .forEach(all::add);
    return all;
  }

  /** What the palette offers beside commands. */
  public void places(Consumer<Command> to) {
    for (Scope scope : scopes()) {
      var icon = scope.isHousehold()
          ? io.nexanest.desktop.ui.part.Icons.HOUSEHOLD
          : io.nexanest.desktop.ui.part.Icons.PORTFOLIO;
      String kind = scope.isHousehold() ? "household" : "portfolio";
      to.accept(new Command(scope.title(), kind, icon, () -> look(scope)));
    }
    for (Instrument instrument : instruments.get()) {
      to.accept(new Command(
          instrument.symbol() + "  " + instrument.displayName(),
          "chart",
          io.nexanest.desktop.ui.part.Icons.INSTRUMENT,
          () -> open(Destination.chart(instrument.name()))));
    }
  }

  private void loaded(Books now) {
    books.set(now);
    notice.set(Notice.NONE);
    List<Scope> known = scopes();
    Scope next = known.stream()
        .filter(one -> one.name().equals(scope().get().name()))
        .findFirst()
        .or(() -> known.stream().filter(one -> one.name().equals(lastScope)).findFirst())
        .or(() -> known.stream().findFirst())
        .orElse(Scope.NONE);
    // One that was renamed is another one to look at.
    if (!next.equals(scope().get())) {
      look(next);
    }
  }

  private static Notice said(String text) {
    return Notice.warning("Households and portfolios could not be read: " + text);
  }
}
