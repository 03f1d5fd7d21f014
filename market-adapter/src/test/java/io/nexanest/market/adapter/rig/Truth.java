package io.nexanest.market.adapter.rig;

import io.nexanest.market.adapter.spi.event.Scaled;
import java.util.List;

/**
 * What an exchange knows, in the words of {@link Recorder#dump()}. The first trade is from before
 * anybody came, and owed to those only who are told it.
 */
final class Truth {
  private Truth() {}

  static String of(Exchange exchange, int depth, Recorder recorder) {
    StringBuilder text = new StringBuilder();
    for (String symbol : exchange.symbols().stream().sorted().toList()) {
      List<Exchange.Cell> bids = exchange.bids(symbol, depth);
      List<Exchange.Cell> asks = exchange.asks(symbol, depth);
      List<Exchange.Deal> deals = exchange.deals(symbol);
      text.append(symbol).append('\n');
      asks.reversed().forEach(cell -> line(text.append("ask "), cell.price(), cell.size()));
      bids.forEach(cell -> line(text.append("bid "), cell.price(), cell.size()));
      text.append("top ").append(plain(bids.getFirst().price())).append(' ');
      text.append(plain(asks.getFirst().price())).append('\n');
      line(text.append("last "), deals.getLast().price(), deals.getLast().size());
      deals.stream()
          .skip(recorder.firstTrade(symbol) == 2 ? 1 : 0)
          .forEach(deal -> line(text.append(deal.id()).append(' '), deal.price(), deal.size()));
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String price, String size) {
    text.append(plain(price)).append(" × ").append(plain(size)).append('\n');
  }

  private static String plain(String number) {
    return Scaled.parse(number).text();
  }
}
