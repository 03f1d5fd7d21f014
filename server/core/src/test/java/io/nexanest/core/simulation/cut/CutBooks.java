package io.nexanest.core.simulation.cut;

import io.nexanest.core.book.Book;
import io.nexanest.core.book.BookRules;
import io.nexanest.core.checkpoint.Checkpoints;
import io.nexanest.core.ledger.LedgerRun;
import io.nexanest.core.ledger.LedgerState;
import io.nexanest.core.ledger.Posting;
import io.nexanest.core.ledger.Timeline;
import io.nexanest.core.transaction.Booked;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * The books behind a server that is cut between any two steps of a posting: judge, commit, read,
 * replay, hand the event on, mark it, answer. A cut takes the run, the points of the replay and
 * whatever is under way; what was committed is all there is to go on from. Whoever asked asks again
 * under the same number until there is an answer.
 */
public final class CutBooks {
  private final Committed committed = new Committed();
  private final Follower follower = new Follower();
  private final Cuts cuts;
  private final LedgerState empty;
  private final BookRules rules;
  private final LocalDate end;
  private LedgerRun run;
  private List<Booked> inForce = List.of();
  private Checkpoints points;

  /**
   * Books with nothing in them.
   *
   * @param empty their accounts and policy
   * @param end up to where they are replayed
   */
  public CutBooks(Cuts cuts, LedgerState empty, BookRules rules, LocalDate end) {
    this.cuts = cuts;
    this.empty = empty;
    this.rules = rules;
    this.end = end;
    this.run = new LedgerRun(empty);
    this.points = Checkpoints.of(List.of(), rules, end);
  }

  /**
   * Has a request answered, however often the server is cut on the way.
   *
   * @param request its number, the same each time it is sent
   */
  public Posting ask(int request, Function<LedgerRun, Posting> work) {
    while (true) {
      try {
        return attempt(request, work);
      } catch (Cuts.Cut cut) {
        start();
      }
    }
  }

  /** Goes on until all events are handed over. */
  public void settle() {
    while (committed.undelivered() > 0) {
      try {
        relay();
      } catch (Cuts.Cut cut) {
        start();
      }
    }
  }

  public List<Booked> ledger() {
    return committed.ledger();
  }

  public Book book() {
    return points.with(Timeline.inForce(committed.ledger())).book();
  }

  /** What counts, as whoever follows by events has it. */
  public List<Booked> followed() {
    return follower.inForce();
  }

  /** The positions that whoever follows went past. */
  public List<Long> seen() {
    return follower.seen();
  }

  private void start() {
    inForce = Timeline.inForce(committed.ledger());
    run = new LedgerRun(empty.with(inForce));
    points = Checkpoints.of(inForce, rules, end);
  }

  private Posting attempt(int request, Function<LedgerRun, Posting> work) {
    cuts.after(Step.ASKED);
    Posting posting = committed.answer(request).orElseGet(() -> {
      Posting judged = work.apply(run);
      cuts.after(Step.JUDGED);
      committed.commit(request, judged);
      return judged;
    });
    cuts.after(Step.COMMITTED);
    inForce = Timeline.inForce(committed.ledger());
    cuts.after(Step.READ);
    points = points.with(inForce);
    cuts.after(Step.REPLAYED);
    relay();
    cuts.after(Step.ANSWERED);
    return posting;
  }

  /** At least once and in order, with repetitions and stragglers besides. */
  private void relay() {
    while (committed.undelivered() > 0) {
      deliver();
      if (cuts.repeats()) {
        deliver();
      }
      cuts.after(Step.DELIVERED);
      committed.delivered();
      cuts.after(Step.MARKED);
    }
    if (cuts.straggles()) {
      deliver();
    }
  }

  private void deliver() {
    follower.hear(committed, cuts);
  }
}
