package io.nexanest.portfolio.comparison;

import com.google.type.Decimal;
import io.nexanest.api.portfolio.v1.Comparison;
import io.nexanest.api.portfolio.v1.FigureDifference;
import io.nexanest.api.portfolio.v1.HoldingDifference;
import io.nexanest.api.portfolio.v1.HoldingValue;
import io.nexanest.api.portfolio.v1.TransactionDifference;
import io.nexanest.core.valuation.Figure;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.portfolio.transaction.TransactionCodec;
import io.nexanest.portfolio.valuation.HoldingCodec;
import io.nexanest.portfolio.valuation.Valued;
import io.nexanest.wire.AsOfs;
import io.nexanest.wire.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** Two answers as one message. */
public final class ComparisonCodec {
  private static final Map<String, Function<HoldingValue, Decimal>> OF_A_HOLDING = ofAHolding();

  private ComparisonCodec() {}

  public static Comparison encode(Compared compared) {
    Valued left = compared.left();
    Comparison.Builder to = Comparison.newBuilder()
        .setName(left.standpoint().view().name())
        .setLeft(AsOfs.encode(left.standpoint().asOf()))
        .setRight(AsOfs.encode(compared.right().standpoint().asOf()))
        .setCurrencyCode(left.standpoint().view().baseCurrency().code());
    for (Figure figure : Figure.values()) {
      to.addFigures(difference(
          figure.id(),
          left.valuation().total(figure),
          compared.right().valuation().total(figure)));
    }
    holdings(left, compared.right()).forEach(to::addHoldings);
    compared.changes().stream()
        .limit(Limits.BATCH_ITEMS)
        .forEach(change -> to.addTransactions(TransactionDifference.newBuilder()
            .setTransaction(TransactionCodec.encode(change.entry(), compared.standing()))
            .setSide(
                change.onTheRight()
                    ? TransactionDifference.Side.SIDE_RIGHT
                    : TransactionDifference.Side.SIDE_LEFT)));
    return to.setOmittedCount(Math.max(0, compared.changes().size() - Limits.BATCH_ITEMS))
        .build();
  }

  private static List<HoldingDifference> holdings(Valued left, Valued right) {
    Map<String, HoldingValue> one = byName(left);
    Map<String, HoldingValue> other = byName(right);
    TreeSet<String> names = new TreeSet<>(one.keySet());
    names.addAll(other.keySet());
    List<HoldingDifference> differences = new ArrayList<>();
    for (String name : names) {
      HoldingValue here = one.getOrDefault(name, HoldingValue.getDefaultInstance());
      HoldingValue there = other.getOrDefault(name, HoldingValue.getDefaultInstance());
      HoldingValue known = one.containsKey(name) ? here : there;
      HoldingDifference.Builder difference = HoldingDifference.newBuilder()
          .setName(name)
          .setDisplayName(known.getDisplayName())
          .setSymbol(known.getSymbol());
      OF_A_HOLDING.forEach((figure, of) -> {
        BigDecimal a = value(of.apply(here));
        BigDecimal b = value(of.apply(there));
        if (a.compareTo(b) != 0) {
          difference.addFigures(difference(figure, a, b));
        }
      });
      if (difference.getFiguresCount() > 0) {
        differences.add(difference.build());
      }
    }
    differences.sort(Comparator.comparing(ComparisonCodec::size).reversed());
    return differences;
  }

  private static Map<String, HoldingValue> byName(Valued valued) {
    Map<String, HoldingValue> byName = new LinkedHashMap<>();
    HoldingCodec.encode(valued).forEach(holding -> byName.put(holding.getName(), holding));
    return byName;
  }

  private static BigDecimal size(HoldingDifference difference) {
    return difference.getFiguresList().stream()
        .filter(figure -> figure.getFigure().equals(Figure.MARKET_VALUE.id()))
        .map(figure -> value(figure.getDifference()).abs())
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }

  private static BigDecimal value(Decimal decimal) {
    return decimal.getValue().isEmpty() ? BigDecimal.ZERO : Decimals.decode(decimal);
  }

  private static FigureDifference difference(String figure, BigDecimal left, BigDecimal right) {
    return FigureDifference.newBuilder()
        .setFigure(figure)
        .setLeft(Decimals.encode(left))
        .setRight(Decimals.encode(right))
        .setDifference(Decimals.encode(right.subtract(left)))
        .build();
  }

  private static Map<String, Function<HoldingValue, Decimal>> ofAHolding() {
    Map<String, Function<HoldingValue, Decimal>> figures = new LinkedHashMap<>();
    figures.put("quantity", HoldingValue::getQuantity);
    figures.put("price", HoldingValue::getPrice);
    figures.put(Figure.MARKET_VALUE.id(), HoldingValue::getMarketValue);
    figures.put(Figure.COST_BASIS.id(), HoldingValue::getCostBasis);
    figures.put(Figure.UNREALISED_GAIN.id(), HoldingValue::getUnrealisedGain);
    figures.put(Figure.REALISED_GAIN.id(), HoldingValue::getRealisedGain);
    figures.put(Figure.INCOME.id(), HoldingValue::getIncome);
    return figures;
  }
}
