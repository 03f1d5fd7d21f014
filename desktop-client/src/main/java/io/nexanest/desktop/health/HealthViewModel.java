package io.nexanest.desktop.health;

import io.nexanest.desktop.gateway.Gateways;
import io.nexanest.desktop.gateway.book.Scope;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.gateway.call.Latest;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.health.Health;
import io.nexanest.desktop.gateway.health.Issue;
import io.nexanest.desktop.gateway.health.Mending;
import io.nexanest.desktop.live.LiveValuation;
import io.nexanest.desktop.sending.Once;
import io.nexanest.desktop.ui.feedback.Notice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The issues of the scope in view, the one that is chosen, and what mending it would book. */
public final class HealthViewModel implements Subscription {
  private final Gateways gateways;
  private final LiveValuation live;
  private final Calls calls;
  private final Latest latest;
  private final Latest previewing;
  private final Once once;
  private final ReadOnlyObjectWrapper<Health> health = new ReadOnlyObjectWrapper<>(Health.NONE);
  private final ReadOnlyObjectWrapper<List<Issue>> shown = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<Issue>> chosen =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Preview>> preview =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Boolean> loading = new ReadOnlyObjectWrapper<>(false);
  private final StringProperty filter = new SimpleStringProperty("");
  private final ObjectProperty<Showing> showing = new SimpleObjectProperty<>(Showing.ALL);
  private final BooleanProperty dismissed = new SimpleBooleanProperty(false);
  private final StringProperty reason = new SimpleStringProperty("");
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private final Subscriptions lifetime = new Subscriptions();

  public HealthViewModel(
      Gateways gateways, LiveValuation live, Calls calls, Supplier<String> requestIds) {
    this.gateways = gateways;
    this.live = live;
    this.calls = calls;
    latest = new Latest(calls);
    previewing = new Latest(calls);
    once = new Once(requestIds);
    lifetime.add(live.scope().subscribe(scope -> load())::unsubscribe);
    lifetime.add(live.asOf().subscribe((before, now) -> load())::unsubscribe);
    lifetime.add(dismissed.subscribe((before, now) -> load())::unsubscribe);
    lifetime.add(filter.subscribe((before, now) -> narrow())::unsubscribe);
    lifetime.add(showing.subscribe((before, now) -> narrow())::unsubscribe);
  }

  public ReadOnlyObjectProperty<Health> health() {
    return health.getReadOnlyProperty();
  }

  /** The issues that the filter leaves. */
  public ReadOnlyObjectProperty<List<Issue>> shown() {
    return shown.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Issue>> chosen() {
    return chosen.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Preview>> preview() {
    return preview.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Boolean> loading() {
    return loading.getReadOnlyProperty();
  }

  public StringProperty filter() {
    return filter;
  }

  public ObjectProperty<Showing> showing() {
    return showing;
  }

  /** Whether issues that were put aside are listed too. */
  public BooleanProperty dismissed() {
    return dismissed;
  }

  /** Why the chosen issue is put aside. */
  public StringProperty reason() {
    return reason;
  }

  public ObjectProperty<Notice> notice() {
    return notice;
  }

  /** Whether the books can be mended as they are shown: only as they are now. */
  public boolean mendable() {
    return live.asOf().get().live();
  }

  /** Runs the checks anew. */
  public void load() {
    latest.renew();
    notice.set(Notice.NONE);
    Scope scope = live.scope().get();
    if (scope.isNone()) {
      loading.set(false);
      found(Health.NONE);
      return;
    }
    loading.set(true);
    AsOf asOf = live.asOf().get();
    latest.when(
        gateways.health().issues(scope.name(), asOf, dismissed.get()),
        now -> {
          loading.set(false);
          found(now);
        },
        error -> {
          loading.set(false);
          found(Health.NONE);
          failed(error);
        });
  }

  public void choose(Issue issue) {
    if (chosen.get().filter(issue::equals).isEmpty()) {
      unpreview();
      reason.set("");
      chosen.set(Optional.of(issue));
    }
  }

  /** Asks what a fix of the chosen issue would book. */
  public void preview(String fix) {
    unpreview();
    mending(fix)
        .ifPresent(mending -> previewing.when(
            gateways.health().preview(mending),
            booked -> preview.set(Optional.of(new Preview(fix, booked))),
            this::failed));
  }

  /** Books what was previewed. */
  public void apply() {
    preview.get().flatMap(seen -> mending(seen.fix())).ifPresent(mending -> {
      Once.Try attempt = once.of(mending);
      calls.when(
          gateways.health().fix(mending, attempt.id()),
          attempt.answered(booked -> {
            load();
            notice.set(Notice.good(
                booked.size() == 1
                    ? "Mended: one transaction is booked."
                    : "Mended: " + booked.size() + " transactions are booked."));
          }),
          attempt.refused(this::failed));
    });
  }

  /** Puts the chosen issue aside for the reason that is typed, or takes it up again. */
  public void dismiss() {
    chosen.get().ifPresent(issue -> {
      String why = reason.get().strip();
      if (why.isEmpty()) {
        notice.set(Notice.warning("Say why; the reason stays on record beside the issue."));
        return;
      }
      String scope = live.scope().get().name();
      boolean restore = issue.dismissal().isPresent();
      Once.Try attempt = once.of(List.of(scope, issue.name(), why, restore));
      calls.when(
          gateways.health().dismiss(scope, issue.name(), why, restore, attempt.id()),
          attempt.answered(name -> load()),
          attempt.refused(this::failed));
    });
  }

  @Override
  public void close() {
    lifetime.close();
  }

  private Optional<Mending> mending(String fix) {
    AsOf asOf = live.asOf().get();
    return chosen
        .get()
        .filter(issue -> mendable())
        .map(issue -> new Mending(live.scope().get().name(), asOf.branch(), issue.name(), fix));
  }

  private void found(Health now) {
    health.set(now);
    unpreview();
    reason.set("");
    chosen.set(chosen
        .get()
        .flatMap(before -> now.issues().stream()
            .filter(issue -> issue.name().equals(before.name()))
            .findFirst()));
    narrow();
  }

  // What was asked of another issue, or before the books moved, is not shown when it comes.
  private void unpreview() {
    previewing.renew();
    preview.set(Optional.empty());
  }

  private void narrow() {
    String text = filter.get().strip().toLowerCase(Locale.ROOT);
    shown.set(health.get().issues().stream()
        .filter(issue -> showing.get().has(issue.severity()))
        .filter(issue -> (issue.checkTitle() + " " + issue.sentence())
            .toLowerCase(Locale.ROOT)
            .contains(text))
        .toList());
  }

  private void failed(GatewayException error) {
    notice.set(Notice.of(error.kind(), error.text()));
  }
}
