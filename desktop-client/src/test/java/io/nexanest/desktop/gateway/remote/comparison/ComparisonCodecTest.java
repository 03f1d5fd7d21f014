package io.nexanest.desktop.gateway.remote.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.api.portfolio.v1.Transaction;
import io.nexanest.api.portfolio.v1.TransactionDifference;
import io.nexanest.api.portfolio.v1.TransactionDifference.Side;
import io.nexanest.api.portfolio.v1.TransactionState;
import io.nexanest.desktop.gateway.comparison.TransactionDifference.Kind;
import org.junit.jupiter.api.Test;

class ComparisonCodecTest {
  @Test
  void whatCountsOnOneSideOnlyIsNamedByWhatHappenedToIt() {
    var from = io.nexanest.api.portfolio.v1.Comparison.newBuilder()
        .setName("households/h1")
        .addTransactions(one(Side.SIDE_LEFT, TransactionState.TRANSACTION_STATE_REVERSED, ""))
        .addTransactions(one(Side.SIDE_LEFT, TransactionState.TRANSACTION_STATE_SUPERSEDED, ""))
        .addTransactions(one(Side.SIDE_RIGHT, TransactionState.TRANSACTION_STATE_POSTED, ""))
        .addTransactions(
            one(Side.SIDE_RIGHT, TransactionState.TRANSACTION_STATE_POSTED, "transactions/t1"))
        .build();
    assertThat(ComparisonCodec.comparison(from).transactions())
        .extracting(io.nexanest.desktop.gateway.comparison.TransactionDifference::kind)
        .containsExactly(Kind.REVERSED, Kind.CORRECTED, Kind.ADDED, Kind.CORRECTION);
  }

  private static TransactionDifference one(Side side, TransactionState state, String supersedes) {
    return TransactionDifference.newBuilder()
        .setSide(side)
        .setTransaction(Transaction.newBuilder().setState(state).setSupersedes(supersedes))
        .build();
  }
}
