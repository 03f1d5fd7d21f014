package io.nexanest.desktop.taxonomy;

import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.gateway.figure.FigureRef;
import io.nexanest.desktop.gateway.taxonomy.Allocation;
import io.nexanest.desktop.gateway.taxonomy.Taxonomy;
import io.nexanest.desktop.gateway.taxonomy.TaxonomyAct;
import io.nexanest.desktop.gateway.taxonomy.TaxonomyChange;
import io.nexanest.desktop.gateway.taxonomy.TaxonomyField;
import io.nexanest.desktop.gateway.taxonomy.TaxonomyGateway;
import io.nexanest.desktop.gateway.taxonomy.Template;
import io.nexanest.desktop.live.LiveValuation;
import io.nexanest.desktop.sending.Sender;
import io.nexanest.desktop.sending.Submission;
import io.nexanest.desktop.sending.UnsentFile;
import io.nexanest.desktop.ui.feedback.Notice;
import io.nexanest.kernel.reason.Kind;
import io.nexanest.kernel.reason.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * The scope in view by the classes of a taxonomy, at the question in view. All figures are the
 * server's; a change is sent under one request id until it is known what became of it.
 */
public final class TaxonomyViewModel implements Subscription, Sender.Outcome<String> {
  private final TaxonomyGateway gateway;
  private final LiveValuation live;
  private final Calls calls;
  private final Sender<TaxonomyChange, String> sender;
  private final ReadOnlyBooleanProperty away;
  private final AssignViewModel assigning;
  private final ReadOnlyObjectWrapper<List<Taxonomy>> taxonomies =
      new ReadOnlyObjectWrapper<>(List.of());
  private final StringProperty chosen = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Allocation> allocation =
      new ReadOnlyObjectWrapper<>(Allocation.NONE);
  private final ReadOnlyObjectWrapper<Optional<ClassLine>> line =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private final Subscriptions lifetime = new Subscriptions();
  private TaxonomyChange sent = new TaxonomyChange(TaxonomyAct.CREATE, "", Map.of());
  private long asked;
  private boolean missed;

  public TaxonomyViewModel(
      TaxonomyGateway gateway,
      LiveValuation live,
      Calls calls,
      UnsentFile<TaxonomyChange> unsent,
      Supplier<String> requestIds,
      ReadOnlyBooleanProperty away) {
    this.gateway = gateway;
    this.live = live;
    this.calls = calls;
    this.away = away;
    sender = new Sender<>(calls, unsent, requestIds, gateway::change);
    assigning = new AssignViewModel(gateway, live, calls, this);
    sender.recover().ifPresent(found -> {
      sent = found;
      chosen.set(taxonomy(found.name()));
      unknown(GatewayException.of(Reason.CALL_CANCELLED, ""));
    });
    lifetime.add(away.subscribe(this::reached)::unsubscribe);
    lifetime.add(live.scope().subscribe(now -> value())::unsubscribe);
    lifetime.add(live.asOf().subscribe(now -> value())::unsubscribe);
    chosen.addListener((at, before, now) -> {
      choose(Optional.empty());
      value();
    });
  }

  public ReadOnlyObjectProperty<List<Taxonomy>> taxonomies() {
    return taxonomies.getReadOnlyProperty();
  }

  /** The name of the taxonomy in view. */
  public StringProperty chosen() {
    return chosen;
  }

  public ReadOnlyObjectProperty<Allocation> allocation() {
    return allocation.getReadOnlyProperty();
  }

  /** The line that the forms are about. */
  public ReadOnlyObjectProperty<Optional<ClassLine>> line() {
    return line.getReadOnlyProperty();
  }

  public AssignViewModel assigning() {
    return assigning;
  }

  public ReadOnlyObjectProperty<Submission> state() {
    return sender.state();
  }

  public ObjectProperty<Notice> notice() {
    return notice;
  }

  /** The tree, where there is one. */
  Optional<ClassLine> tree() {
    Allocation now = allocation.get();
    return now.nodes().isEmpty() ? Optional.empty() : Optional.of(ClassLine.tree(now));
  }

  public void load() {
    missed = false;
    if (!sender.fixed()) {
      notice.set(Notice.NONE);
    }
    calls.when(gateway.taxonomies(), this::listed, this::failed);
  }

  public void choose(Optional<ClassLine> next) {
    line.set(next);
    assigning.open(next.filter(ClassLine::isHolding), tree());
  }

  public void create(Template template, String title) {
    send(
        TaxonomyAct.CREATE,
        "",
        Map.of(TaxonomyField.TITLE, title, TaxonomyField.TEMPLATE, template.name()));
  }

  public void rename(String title) {
    send(TaxonomyAct.RENAME, chosen.get(), Map.of(TaxonomyField.TITLE, title));
  }

  public void delete() {
    send(TaxonomyAct.DELETE, chosen.get(), Map.of());
  }

  /** Adds a class below the chosen one, or at the top. */
  public void add(String title) {
    String parent =
        line.get().filter(ClassLine::isClass).map(ClassLine::classification).orElse("");
    send(
        TaxonomyAct.ADD_CLASS,
        chosen.get(),
        Map.of(TaxonomyField.TITLE, title, TaxonomyField.PARENT, parent));
  }

  public void renameClass(String name, String title) {
    send(TaxonomyAct.RENAME_CLASS, name, Map.of(TaxonomyField.TITLE, title));
  }

  /** To be a part of another class, or of none. */
  public void move(String name, String parent) {
    send(TaxonomyAct.MOVE_CLASS, name, Map.of(TaxonomyField.PARENT, parent));
  }

  /** To another place among those beside it. */
  public void place(String name, int place) {
    send(
        TaxonomyAct.MOVE_CLASS,
        name,
        Map.of(TaxonomyField.PLACE, Integer.toString(Math.max(0, place))));
  }

  /** What is in it goes to another class; empty if nothing is. */
  public void deleteClass(String name, String moveTo) {
    send(TaxonomyAct.DELETE_CLASS, name, Map.of(TaxonomyField.MOVE_TO, moveTo));
  }

  void assign(Map<TaxonomyField, String> values) {
    send(TaxonomyAct.ASSIGN, chosen.get(), values);
  }

  /** Sends the change again whose outcome is not known. */
  public void lookUp() {
    if (state().get() == Submission.UNKNOWN) {
      dispatch(sent);
    }
  }

  /** A figure of a line as it stands. */
  public FigureRef figure(String id, ClassLine of) {
    Allocation now = allocation.get();
    return FigureRef.of(id, of.node(), now.ledgerPosition(), now.quoteSequence());
  }

  @Override
  public void done(String name) {
    notice.set(Notice.NONE);
    if (sent.act() == TaxonomyAct.DELETE) {
      chosen.set("");
    } else {
      chosen.set(name);
    }
    load();
  }

  @Override
  public void refused(GatewayException error) {
    failed(error);
  }

  @Override
  public void unknown(GatewayException error) {
    notice.set(Notice.warning(
        "No answer came: the change may be made or not. Look it up; it can not be made twice."));
  }

  @Override
  public void close() {
    lifetime.close();
  }

  private void send(TaxonomyAct act, String name, Map<TaxonomyField, String> values) {
    if (sender.fixed()) {
      notice.set(Notice.warning("Look up first what became of the last change: it is not known."));
      return;
    }
    dispatch(new TaxonomyChange(act, name, values));
  }

  private void dispatch(TaxonomyChange change) {
    if (away.get()) {
      notice.set(Notice.warning(Sender.AWAY));
      return;
    }
    sent = change;
    sender.send(change, this);
  }

  private void listed(List<Taxonomy> now) {
    taxonomies.set(now);
    boolean there = now.stream().anyMatch(one -> one.name().equals(chosen.get()));
    if (there) {
      value();
    } else {
      chosen.set(now.isEmpty() ? "" : now.getFirst().name());
    }
  }

  private void value() {
    long mine = ++asked;
    if (chosen.get().isEmpty() || live.scope().get().isNone()) {
      allocation.set(Allocation.NONE);
      return;
    }
    calls.when(
        gateway.allocation(live.scope().get().name(), chosen.get(), live.asOf().get()),
        found -> {
          if (mine == asked) {
            valued(found);
          }
        },
        error -> {
          if (mine == asked) {
            failed(error);
          }
        });
  }

  private void valued(Allocation found) {
    allocation.set(found);
    choose(line.get()
        .flatMap(before -> tree()
            .flatMap(
                tree -> tree.all().filter(one -> one.key().equals(before.key())).findFirst())));
  }

  // What could not be read while the server was away is read when it is back.
  private void reached(boolean gone) {
    if (!gone && missed) {
      load();
    }
  }

  private void failed(GatewayException error) {
    missed = error.kind() == Kind.OUTSIDE;
    notice.set(Notice.of(error.kind(), error.text()));
  }

  private static String taxonomy(String name) {
    int at = name.indexOf("/classifications/");
    return at < 0 ? name : name.substring(0, at);
  }
}
