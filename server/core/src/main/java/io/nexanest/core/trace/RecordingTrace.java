package io.nexanest.core.trace;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Keeps the steps of one calculation as a tree. For one calculation and one thread. */
public final class RecordingTrace implements Trace {
  private record Open(
      String figure, Object subject, String formula, List<Proof> inputs, List<Check> checks) {
    Proof closed(BigDecimal value, String unit) {
      return new Proof.Step(figure, subject.toString(), value, unit, formula, inputs, checks);
    }
  }

  private final Deque<Open> open = new ArrayDeque<>();
  private final List<Proof> finished = new ArrayList<>();

  /** Begins with nothing recorded. */
  public RecordingTrace() {}

  @Override
  public boolean isOn() {
    return true;
  }

  @Override
  public void open(String figure, Object subject, String formula) {
    open.push(new Open(figure, subject, formula, new ArrayList<>(), new ArrayList<>()));
  }

  @Override
  public void leaf(BigDecimal value, String unit, Fact fact) {
    add(new Proof.Leaf(value, unit, fact));
  }

  @Override
  public void check(String rule, boolean passed) {
    open.element().checks().add(new Check(rule, passed));
  }

  @Override
  public BigDecimal close(BigDecimal value, String unit) {
    add(open.pop().closed(value, unit));
    return value;
  }

  /** The proof of the one figure that was calculated; throws IllegalStateException before. */
  public Proof proof() {
    if (finished.size() != 1 || !open.isEmpty()) {
      throw new IllegalStateException("a proof is of one figure, calculated to its end");
    }
    return finished.getFirst();
  }

  private void add(Proof proof) {
    if (open.isEmpty()) {
      finished.add(proof);
    } else {
      open.element().inputs().add(proof);
    }
  }
}
