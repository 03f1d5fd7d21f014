package io.nexanest.desktop.action;

import io.nexanest.desktop.gateway.Gateways;
import io.nexanest.desktop.gateway.action.ActionState;
import io.nexanest.desktop.gateway.action.CorporateAction;
import io.nexanest.desktop.gateway.action.Entitlement;
import io.nexanest.desktop.gateway.book.Books;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.gateway.call.Latest;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.gateway.market.Instrument;
import io.nexanest.desktop.live.LiveValuation;
import io.nexanest.desktop.sending.Once;
import io.nexanest.desktop.ui.feedback.Notice;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The actions of the question in view, the one that is chosen, and what each account is due. */
public final class ActionsViewModel implements Subscription {
  private final Gateways gateways;
  private final LiveValuation live;
  private final Calls calls;
  private final Latest latest;
  private final Latest previewing;
  private final Once once;
  private final AnnouncementForm form;
  private final ReadOnlyObjectWrapper<List<CorporateAction>> actions =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<CorporateAction>> chosen =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<Entitlement>> due =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Books> books = new ReadOnlyObjectWrapper<>(Books.EMPTY);
  private final ReadOnlyObjectWrapper<List<Instrument>> instruments =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private final Choosing choosing = new Choosing();
  private final Subscriptions lifetime = new Subscriptions();

  public ActionsViewModel(
      Gateways gateways, LiveValuation live, Calls calls, Supplier<String> requestIds) {
    this.gateways = gateways;
    this.live = live;
    this.calls = calls;
    latest = new Latest(calls);
    previewing = new Latest(calls);
    once = new Once(requestIds);
    form = new AnnouncementForm(this::announce);
    lifetime.add(live.asOf().subscribe(now -> moved())::unsubscribe);
  }

  public ReadOnlyObjectProperty<List<CorporateAction>> actions() {
    return actions.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<CorporateAction>> chosen() {
    return chosen.getReadOnlyProperty();
  }

  /** What each account is due of the chosen one. */
  public ReadOnlyObjectProperty<List<Entitlement>> due() {
    return due.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Books> books() {
    return books.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<List<Instrument>> instruments() {
    return instruments.getReadOnlyProperty();
  }

  /** Whether the list is being asked for and nothing is there yet. */
  public ReadOnlyBooleanProperty loading() {
    return loading.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty sending() {
    return sending.getReadOnlyProperty();
  }

  public ObjectProperty<Notice> notice() {
    return notice;
  }

  public AnnouncementForm form() {
    return form;
  }

  public Choosing choosing() {
    return choosing;
  }

  /** The branch in view; empty for the books. */
  public String branch() {
    return live.asOf().get().branch();
  }

  public void load() {
    load(Notice.NONE);
  }

  // What is due in the books is not what is due on a branch.
  private void moved() {
    previewing.renew();
    due.set(List.of());
    load();
  }

  private void load(Notice then) {
    latest.renew();
    loading.set(actions.get().isEmpty());
    latest.when(gateways.books().books(), books::set, this::failed);
    latest.when(gateways.instruments().all(), instruments::set, this::failed);
    latest.when(
        gateways.actions().actions(live.asOf().get()),
        found -> {
          loading.set(false);
          notice.set(then);
          show(found);
        },
        error -> {
          loading.set(false);
          failed(error);
        });
  }

  public void choose(Optional<CorporateAction> action) {
    boolean other = !name(action).equals(name(chosen.get()));
    chosen.set(action);
    if (other) {
      due.set(List.of());
      choosing.clear();
    }
    previewing.renew();
    action.ifPresent(this::preview);
  }

  public void elect() {
    String account = choosing.account().get();
    String option = choosing.option().get();
    String quantity = choosing.quantity().get();
    send(
        (action, id) -> gateways.actions().elect(action.name(), account, option, quantity, id),
        "elect " + choosing.words(),
        elected -> {
          notice.set(Notice.good(account(account) + " takes: " + elected.optionTitle(option)));
          replace(elected);
        });
  }

  /** Books the chosen one in every account that is due. */
  public void apply() {
    send(
        (action, id) -> gateways.actions().apply(action.name(), branch(), id),
        "apply" + branch(),
        count -> done(count + (count == 1 ? " transaction" : " transactions") + " booked"));
  }

  /** Takes everything of the chosen one back. */
  public void reverse() {
    send(
        (action, id) -> gateways.actions().reverse(action.name(), branch(), id),
        "reverse" + branch(),
        count -> done(count + (count == 1 ? " transaction" : " transactions") + " taken back"));
  }

  /** What an instrument is called here. */
  public String symbol(String instrument) {
    return instruments.get().stream()
        .filter(one -> one.name().equals(instrument))
        .map(Instrument::symbol)
        .findFirst()
        .orElse(instrument);
  }

  public String account(String name) {
    return books.get().accountTitle(name);
  }

  /** Whether anything of the chosen one can be booked now. */
  public boolean canApply() {
    return is(ActionState.APPLICABLE) || is(ActionState.ELECTION_DUE);
  }

  public boolean canElect() {
    return is(ActionState.ELECTION_DUE);
  }

  /** Whether anything of the chosen one is booked. */
  public boolean canReverse() {
    return due.get().stream().anyMatch(Entitlement::booked);
  }

  @Override
  public void close() {
    lifetime.close();
  }

  private boolean is(ActionState state) {
    return chosen.get().filter(action -> action.state() == state).isPresent();
  }

  private void announce(AnnouncementForm typed) {
    sending.set(true);
    Once.Try attempt = once.of("announce " + typed.draft());
    calls.when(
        gateways.actions().announce(typed.draft(), attempt.id()),
        attempt.answered(made -> {
          sending.set(false);
          typed.shut();
          choose(Optional.of(made));
          load();
        }),
        attempt.refused(error -> {
          sending.set(false);
          typed.refused(error);
        }));
  }

  /** A write about an action under a request id. */
  private interface Write<A> {
    CompletionStage<A> send(CorporateAction action, String requestId);
  }

  private <A> void send(Write<A> write, String what, Consumer<A> success) {
    chosen.get().ifPresent(action -> {
      sending.set(true);
      Once.Try attempt = once.of(action.name() + what);
      calls.when(
          write.send(action, attempt.id()),
          attempt.answered(answer -> {
            sending.set(false);
            success.accept(answer);
          }),
          attempt.refused(error -> {
            sending.set(false);
            failed(error);
          }));
    });
  }

  private void done(String text) {
    load(Notice.good(text));
  }

  private void replace(CorporateAction changed) {
    show(actions.get().stream()
        .map(one -> one.name().equals(changed.name()) ? changed : one)
        .toList());
  }

  private void show(List<CorporateAction> found) {
    actions.set(List.copyOf(found));
    String name = name(chosen.get());
    choose(found.stream().filter(one -> one.name().equals(name)).findFirst());
  }

  private void preview(CorporateAction action) {
    previewing.when(
        gateways.actions().preview(action.name(), branch()),
        found -> due.set(List.copyOf(found)),
        this::failed);
  }

  private static String name(Optional<CorporateAction> action) {
    Function<CorporateAction, String> name = CorporateAction::name;
    return action.map(name).orElse("");
  }

  private void failed(GatewayException error) {
    notice.set(Notice.of(error.kind(), error.text()));
  }
}
