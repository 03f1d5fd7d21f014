package io.nexanest.core.book;

import io.nexanest.core.terms.Side;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Violation;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.Decimals;
import io.nexanest.kernel.reason.Reason;
import java.math.BigDecimal;
import java.util.Map;

/** More is to leave an account than it holds, or more to be covered than it owes. */
final class Shortfall {
  private Shortfall() {}

  /** The violation, with both quantities in units of the instrument, positive. */
  static Violation of(
      Booked booked, InstrumentId instrument, Side side, BigDecimal held, BigDecimal wanted) {
    String heldText = Decimals.text(held);
    String wantedText = Decimals.text(wanted);
    String message = "%s of %s on %s wants %s of %s, but the account %s %s"
        .formatted(
            booked.type(),
            booked.account().name(),
            booked.date(),
            wantedText,
            instrument.name(),
            side == Side.LONG ? "holds" : "owes",
            heldText);
    return new Violation(
        Reason.POSITION_INSUFFICIENT,
        "quantity",
        message,
        Map.of(
            "transaction", booked.id().name(),
            "account", booked.account().name(),
            "instrument", instrument.name(),
            "date", booked.date().toString(),
            "held", heldText,
            "wanted", wantedText));
  }
}
