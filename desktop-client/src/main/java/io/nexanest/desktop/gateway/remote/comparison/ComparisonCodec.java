package io.nexanest.desktop.gateway.remote.comparison;

import io.nexanest.api.portfolio.v1.TransactionDifference.Side;
import io.nexanest.api.portfolio.v1.TransactionState;
import io.nexanest.desktop.gateway.comparison.Comparison;
import io.nexanest.desktop.gateway.comparison.FigureDifference;
import io.nexanest.desktop.gateway.comparison.HoldingDifference;
import io.nexanest.desktop.gateway.comparison.TransactionDifference;
import io.nexanest.desktop.gateway.comparison.TransactionDifference.Kind;
import io.nexanest.desktop.gateway.remote.TransactionCodec;
import io.nexanest.desktop.gateway.remote.ValuationCodec;
import io.nexanest.desktop.gateway.remote.clock.AsOfCodec;

/** Comparisons of the wire as comparisons of the workstation. */
final class ComparisonCodec {
  private ComparisonCodec() {}

  static Comparison comparison(io.nexanest.api.portfolio.v1.Comparison from) {
    return new Comparison(
        from.getName(),
        from.getCurrencyCode(),
        AsOfCodec.decode(from.getLeft()),
        AsOfCodec.decode(from.getRight()),
        from.getFiguresList().stream().map(ComparisonCodec::figure).toList(),
        from.getHoldingsList().stream()
            .flatMap(one -> one.getFiguresList().stream()
                .map(figure -> new HoldingDifference(
                    one.getName(), one.getDisplayName(), one.getSymbol(), figure(figure))))
            .toList(),
        from.getTransactionsList().stream()
            .map(one -> new TransactionDifference(
                TransactionCodec.transaction(one.getTransaction()), kind(one)))
            .toList(),
        from.getOmittedCount());
  }

  private static FigureDifference figure(io.nexanest.api.portfolio.v1.FigureDifference from) {
    return new FigureDifference(
        from.getFigure(),
        ValuationCodec.number(from.getLeft()),
        ValuationCodec.number(from.getRight()),
        ValuationCodec.number(from.getDifference()));
  }

  // What counts on the left only was taken away since; what counts on the right only was added.
  private static Kind kind(io.nexanest.api.portfolio.v1.TransactionDifference from) {
    if (from.getSide() == Side.SIDE_LEFT) {
      return from.getTransaction().getState() == TransactionState.TRANSACTION_STATE_REVERSED
          ? Kind.REVERSED
          : Kind.CORRECTED;
    }
    return from.getTransaction().getSupersedes().isEmpty() ? Kind.ADDED : Kind.CORRECTION;
  }
}
