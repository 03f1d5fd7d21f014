package io.nexanest.portfolio.figure;

import io.nexanest.core.valuation.Figure;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.portfolio.allocation.NodeName;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A figure's name taken apart: {@code figures/market_value:portfolios/abc/holdings/xyz}.
 *
 * @param scope the portfolio or household
 * @param holding the instrument's id or the currency, for a figure of one holding
 * @param node the node of a taxonomy, for a figure of one
 */
record FigureName(Figure figure, String scope, Optional<String> holding, Optional<NodeName> node) {
  private static final String PREFIX = "figures/";
  private static final String HOLDINGS = "/holdings/";

  static FigureName parse(String name) {
    int colon = name.indexOf(':');
    if (!name.startsWith(PREFIX) || colon < 0) {
      throw Problem.invalid(
          "name",
          Reason.FIELD_INVALID,
          "is figures/{figure}:{resource}, such as figures/value:portfolios/…");
    }
    String id = name.substring(PREFIX.length(), colon);
    Figure figure = Arrays.stream(Figure.values())
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> unknown(id));
    String resource = name.substring(colon + 1);
    Optional<NodeName> node = NodeName.parse(resource);
    if (node.isPresent()) {
      return new FigureName(figure, node.get().scope(), Optional.empty(), node);
    }
    int at = resource.indexOf(HOLDINGS);
    if (at < 0) {
      return new FigureName(figure, resource, Optional.empty(), Optional.empty());
    }
    if (figure.isOfScopeOnly()) {
      throw Problem.invalid(
          "name", Reason.FIELD_INVALID, id + " is of a portfolio or household, not of a holding");
    }
    return new FigureName(
        figure,
        resource.substring(0, at),
        Optional.of(resource.substring(at + HOLDINGS.length())),
        Optional.empty());
  }

  private static Problem unknown(String id) {
    String all = Arrays.stream(Figure.values()).map(Figure::id).collect(Collectors.joining(", "));
    return Problem.invalid(
        "name", Reason.FIELD_INVALID, "there is no figure '" + id + "'; there are " + all);
  }
}
