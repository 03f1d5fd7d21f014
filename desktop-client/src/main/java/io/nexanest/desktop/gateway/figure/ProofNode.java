package io.nexanest.desktop.gateway.figure;

import java.math.BigDecimal;
import java.util.List;

/** A value with the calculation that made it; at most one leaf, where it is not computed. */
public record ProofNode(
    String figure,
    String subject,
    BigDecimal value,
    String unit,
    String formula,
    List<ProofNode> inputs,
    List<ProofLeaf> leaf,
    List<ProofCheck> checks,
    List<String> flags,
    int closedCount) {
  public ProofNode {
    inputs = List.copyOf(inputs);
    leaf = List.copyOf(leaf);
    checks = List.copyOf(checks);
    flags = List.copyOf(flags);
  }
}
