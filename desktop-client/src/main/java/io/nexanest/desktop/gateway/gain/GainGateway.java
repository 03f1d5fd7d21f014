package io.nexanest.desktop.gateway.gain;

import io.nexanest.desktop.gateway.book.LotPolicy;
import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.ledger.TransactionDraft;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Asks what disposals gained. A scope is a portfolio's or a household's name. */
public interface GainGateway {
  /** What a disposal would gain, lot by lot, in the account's currency. */
  CompletionStage<Gains> preview(TransactionDraft draft);

  /** What was gained from a date, or from the first, to the question's date. */
  CompletionStage<Gains> realised(String scope, Optional<LocalDate> from, AsOf asOf);

  /** The same as if every disposal had taken its lots by that policy. */
  CompletionStage<Gains> realisedBy(
      LotPolicy policy, String scope, Optional<LocalDate> from, AsOf asOf);
}
