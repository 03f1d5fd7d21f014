package io.nexanest.portfolio.transaction.correction;

import io.nexanest.api.portfolio.v1.BatchCorrectTransactionsResponse;
import io.nexanest.portfolio.transaction.LedgerEntry;
import io.nexanest.portfolio.transaction.Standing;
import io.nexanest.portfolio.transaction.TransactionCodec;
import java.util.List;

/** Booked corrections as messages. */
final class CorrectionCodec {
  private CorrectionCodec() {}

  static BatchCorrectTransactionsResponse answer(List<LedgerEntry> entries) {
    Standing standing = new Standing(entries);
    return BatchCorrectTransactionsResponse.newBuilder()
        .addAllTransactions(entries.stream()
            .map(entry -> TransactionCodec.encode(entry, standing))
            .toList())
        .build();
  }
}
