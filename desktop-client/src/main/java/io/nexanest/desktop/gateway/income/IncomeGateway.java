package io.nexanest.desktop.gateway.income;

import io.nexanest.desktop.gateway.clock.AsOf;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Asks for income. A scope is a portfolio's or a household's name. */
public interface IncomeGateway {
  /** What was received from that date, or from the first, to the question's. */
  CompletionStage<Income> received(
      String scope, AsOf asOf, Optional<LocalDate> from, IncomePeriod period);

  /** What the twelve months after the question's date bring. */
  CompletionStage<ExpectedIncome> expected(String scope, AsOf asOf);
}
