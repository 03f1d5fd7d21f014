package io.nexanest.portfolio.importing.ofx;

import io.nexanest.portfolio.importing.text.XmlElement;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Exercises and assignments with the trade in the underlying that each lists by its id: both are
 * one event, so that the trade is no row of its own.
 */
final class OptionUses {
  private final Map<XmlElement, XmlElement> trades = new IdentityHashMap<>();
  private final Map<XmlElement, Boolean> parts = new IdentityHashMap<>();

  private OptionUses() {}

  static OptionUses of(List<XmlElement> entries) {
    Map<String, XmlElement> byId = new HashMap<>();
    for (XmlElement entry : entries) {
      trade(entry).ifPresent(trade -> byId.putIfAbsent(trade.textAt("INVTRAN/FITID"), entry));
    }
    OptionUses uses = new OptionUses();
    for (XmlElement entry : entries) {
      XmlElement trade = byId.get(entry.textAt("RELFITID"));
      boolean used = entry.textAt("OPTACTION").matches("EXERCISE|ASSIGN");
      if (used && trade != null && uses.parts.put(trade, true) == null) {
        uses.trades.put(entry, trade);
      }
    }
    return uses;
  }

  /** The trade in the underlying, for an exercise or assignment that names one of the file. */
  Optional<XmlElement> tradeOf(XmlElement closure) {
    return Optional.ofNullable(trades.get(closure));
  }

  /** Whether it is told by the exercise that it belongs to. */
  boolean isPart(XmlElement entry) {
    return parts.containsKey(entry);
  }

  /** What a purchase or a sale of shares says of itself. */
  static Optional<XmlElement> trade(XmlElement entry) {
    return switch (entry.name()) {
      case "BUYSTOCK", "BUYOTHER" -> entry.child("INVBUY");
      case "SELLSTOCK", "SELLOTHER" -> entry.child("INVSELL");
      default -> Optional.empty();
    };
  }
}
