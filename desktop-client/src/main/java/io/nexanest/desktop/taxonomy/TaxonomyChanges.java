package io.nexanest.desktop.taxonomy;

import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.gateway.taxonomy.TaxonomyAct;
import io.nexanest.desktop.gateway.taxonomy.TaxonomyChange;
import io.nexanest.desktop.gateway.taxonomy.TaxonomyField;
import io.nexanest.desktop.gateway.taxonomy.TaxonomyGateway;
import io.nexanest.desktop.gateway.taxonomy.Template;
import io.nexanest.desktop.sending.Sender;
import io.nexanest.desktop.sending.Submission;
import io.nexanest.desktop.sending.UnsentFile;
import io.nexanest.desktop.ui.feedback.Notice;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * What is changed of the taxonomy in view, one change at a time: each is sent under one request id
 * until it is known what became of it, and nothing else before that.
 */
public final class TaxonomyChanges implements Sender.Outcome<String> {
  /** Whose taxonomy is changed. */
  interface Owner {
    /** The name of the taxonomy in view. */
    String taxonomy();

    /** Something was changed of the taxonomy of that name. */
    void done(TaxonomyChange change, String name);
  }

  private final Sender<TaxonomyChange, String> sender;
  private final ReadOnlyBooleanProperty away;
  private final Owner owner;
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private TaxonomyChange sent = new TaxonomyChange(TaxonomyAct.CREATE, "", Map.of());

  TaxonomyChanges(
      TaxonomyGateway gateway,
      Calls calls,
      UnsentFile<TaxonomyChange> unsent,
      Supplier<String> requestIds,
      ReadOnlyBooleanProperty away,
      Owner owner) {
    this.away = away;
    this.owner = owner;
    sender = new Sender<>(calls, unsent, requestIds, gateway::change);
  }

  public ReadOnlyObjectProperty<Submission> state() {
    return sender.state();
  }

  public ObjectProperty<Notice> notice() {
    return notice;
  }

  /** The taxonomy of a change that an earlier window sent and never heard of again. */
  Optional<String> recover() {
    Optional<TaxonomyChange> found = sender.recover();
    found.ifPresent(change -> {
      sent = change;
      sayUnknown();
    });
    return found.map(change -> {
      int at = change.name().indexOf("/classifications/");
      return at < 0 ? change.name() : change.name().substring(0, at);
    });
  }

  public void create(Template template, String title) {
    send(
        TaxonomyAct.CREATE,
        "",
        Map.of(TaxonomyField.TITLE, title, TaxonomyField.TEMPLATE, template.name()));
  }

  public void rename(String title) {
    send(TaxonomyAct.RENAME, owner.taxonomy(), Map.of(TaxonomyField.TITLE, title));
  }

  public void delete() {
    send(TaxonomyAct.DELETE, owner.taxonomy(), Map.of());
  }

  /** Adds a class below another, or at the top. */
  public void add(String parent, String title) {
    send(
        TaxonomyAct.ADD_CLASS,
        owner.taxonomy(),
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
    send(TaxonomyAct.ASSIGN, owner.taxonomy(), values);
  }

  /** Sends the change again whose outcome is not known. */
  public void lookUp() {
    if (state().get() == Submission.UNKNOWN) {
      dispatch(sent);
    }
  }

  @Override
  public void done(String name) {
    notice.set(Notice.NONE);
    owner.done(sent, name);
  }

  @Override
  public void refused(GatewayException error) {
    notice.set(Notice.of(error.kind(), error.text()));
  }

  @Override
  public void unknown(GatewayException error) {
    sayUnknown();
  }

  private void sayUnknown() {
    notice.set(Notice.warning(
        "No answer came: the change may be made or not. Look it up; it can not be made twice."));
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
}
