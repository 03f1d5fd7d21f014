package io.nexanest.core.transaction;

import io.nexanest.kernel.id.TransactionId;

/** How a booked transaction relates to an earlier one. Nothing booked is ever changed. */
public sealed interface Link {
  /** It stands for itself. */
  record None() implements Link {}

  /** It takes the place of another, which was wrong. */
  record Supersedes(TransactionId target) implements Link {}

  /** It takes another back, and nothing takes its place. */
  record Reverses(TransactionId target) implements Link {}
}
