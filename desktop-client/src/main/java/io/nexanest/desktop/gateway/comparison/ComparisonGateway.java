package io.nexanest.desktop.gateway.comparison;

import io.nexanest.desktop.gateway.clock.AsOf;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Asks about a scope two ways. */
public interface ComparisonGateway {
  /** The books to the left, a branch to the right; without a date, today. */
  CompletionStage<Comparison> branch(String scope, String branch, Optional<LocalDate> date);

  /** What was known at a moment to the left, the question's known time to the right. */
  CompletionStage<Comparison> books(String scope, Instant left, AsOf right);
}
