package io.nexanest.desktop.shell.branch;

import io.nexanest.desktop.gateway.branch.Assumption;
import io.nexanest.desktop.gateway.branch.Branch;
import io.nexanest.desktop.gateway.branch.BranchAct;
import io.nexanest.desktop.gateway.branch.BranchChange;
import io.nexanest.desktop.gateway.branch.BranchGateway;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.call.FieldViolation;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.live.LiveValuation;
import io.nexanest.desktop.sending.Sender;
import io.nexanest.desktop.sending.Submission;
import io.nexanest.desktop.sending.UnsentFile;
import io.nexanest.desktop.ui.feedback.Notice;
import io.nexanest.kernel.reason.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The branches of the window: the list, the one in view, and the one change that is on its way. A
 * change is sent under one id until an answer came, so that accepting can never book twice.
 */
public final class BranchViewModel {
  private final BranchGateway gateway;
  private final LiveValuation live;
  private final Calls calls;
  private final Sender<BranchChange, Branch> sender;
  private final ReadOnlyObjectWrapper<List<Branch>> branches =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<FieldViolation>> refusals =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private Optional<BranchChange> sent;

  public BranchViewModel(
      BranchGateway gateway,
      LiveValuation live,
      Calls calls,
      UnsentFile<BranchChange> unsent,
      Supplier<String> requestIds) {
    this.gateway = gateway;
    this.live = live;
    this.calls = calls;
    sender = new Sender<>(calls, unsent, requestIds, gateway::change);
    sent = sender.recover();
    sent.ifPresent(change ->
        notice.set(Notice.warning("A change of the branch '" + change.branch().displayName()
            + "' was being sent when the window was last closed. Look it up; it can not happen"
            + " twice.")));
  }

  /** Every branch, the open ones first, then by when they were made. */
  public ReadOnlyObjectProperty<List<Branch>> branches() {
    return branches.getReadOnlyProperty();
  }

  /** What the server refused the last change for, by name. */
  public ReadOnlyObjectProperty<List<FieldViolation>> refusals() {
    return refusals.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Submission> state() {
    return sender.state();
  }

  public ObjectProperty<Notice> notice() {
    return notice;
  }

  public void load() {
    calls.when(
        gateway.branches(), this::take, error -> notice.set(Notice.of(error.kind(), error.text())));
  }

  public Optional<Branch> find(String name) {
    return branches.get().stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /** The branch in view. */
  public Optional<Branch> current() {
    return find(live.asOf().get().branch());
  }

  public void enter(Branch branch) {
    live.enter(branch.name(), branch.displayName());
  }

  /** Goes back to the books. */
  public void leave() {
    live.enter("", "");
  }

  /** Makes a branch and goes there; an empty scope is everything. */
  public void create(String title, String scope) {
    send(BranchAct.CREATE, Branch.wanted(title.strip(), scope));
  }

  public void rename(Branch branch, String title) {
    send(BranchAct.RENAME, branch.called(title.strip()));
  }

  /** Assumes a price or a rate, in the place of one for the same day. */
  public void assume(Branch branch, Assumption assumption) {
    List<Assumption> all = new ArrayList<>(branch.assumptions());
    all.removeIf(assumption::replaces);
    all.add(assumption);
    send(BranchAct.ASSUME, branch.assuming(all));
  }

  public void drop(Branch branch, Assumption assumption) {
    List<Assumption> all = new ArrayList<>(branch.assumptions());
    all.remove(assumption);
    send(BranchAct.ASSUME, branch.assuming(all));
  }

  /** Books all of it, or nothing. */
  public void accept(Branch branch) {
    send(BranchAct.ACCEPT, branch);
  }

  public void discard(Branch branch) {
    send(BranchAct.DISCARD, branch);
  }

  /** Finds out what became of a change that nobody answered. */
  public void lookUp() {
    sent.ifPresent(change -> sender.send(change, new Changing()));
  }

  private void send(BranchAct act, Branch branch) {
    if (sender.fixed()) {
      notice.set(
          Notice.warning("Look up the last change first: whether it happened is not known."));
      return;
    }
    refusals.set(List.of());
    notice.set(Notice.NONE);
    BranchChange change = new BranchChange(act, branch);
    sent = Optional.of(change);
    sender.send(change, new Changing());
  }

  private void take(List<Branch> all) {
    List<Branch> sorted = new ArrayList<>(all);
    sorted.sort(java.util.Comparator.comparing((Branch one) -> !one.open())
        .thenComparing(Branch::createTime, java.util.Comparator.reverseOrder()));
    branches.set(List.copyOf(sorted));
    current().ifPresent(one -> {
      if (one.open()) {
        enter(one);
      } else {
        leave();
      }
    });
  }

  private final class Changing implements Sender.Outcome<Branch> {
    @Override
    public void done(Branch branch) {
      BranchAct act = sent.map(BranchChange::act).orElse(BranchAct.RENAME);
      sent = Optional.empty();
      List<Branch> all = new ArrayList<>(branches.get());
      all.removeIf(one -> one.name().equals(branch.name()));
      all.add(branch);
      take(all);
      notice.set(Notice.good(
          switch (act) {
            case CREATE -> "You are on the branch '" + branch.displayName() + "' now.";
            case RENAME -> "It is called '" + branch.displayName() + "' now.";
            case ASSUME -> "'" + branch.displayName() + "' assumes it now.";
            case ACCEPT -> "'" + branch.displayName() + "' is booked.";
            case DISCARD -> "'" + branch.displayName() + "' is given up; it can still be read.";
          }));
      if (act == BranchAct.CREATE) {
        enter(branch);
      }
    }

    @Override
    public void refused(GatewayException error) {
      sent = Optional.empty();
      refusals.set(error.violations());
      notice.set(Notice.of(
          error.kind(),
          error.reason() == Reason.ETAG_MISMATCH
              ? "Somebody else has changed the branch; it was read again, look at it once more."
              : error.text()));
      if (error.reason() == Reason.ETAG_MISMATCH || error.reason() == Reason.BRANCH_ENDED) {
        load();
      }
    }

    @Override
    public void unknown(GatewayException error) {
      notice.set(Notice.warning(
          error.outcomeUnknown()
              ? "No answer came: it may have happened or not. Look it up; it can not happen twice."
              : "It could not be looked up: " + error.text()));
    }
  }
}
