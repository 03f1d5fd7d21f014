package io.nexanest.core.ledger;

import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Violation;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.Decimals;
import io.nexanest.kernel.reason.Reason;
import java.math.BigDecimal;
import java.util.Map;

/** More is to leave an account than it holds. */
public final class Shortfall {
  private Shortfall() {}

  /** The violation, with both quantities in units of the instrument. */
  public static Violation of(
      Booked booked, InstrumentId instrument, BigDecimal held, BigDecimal wanted) {
    String heldText = Decimals.text(held);
    String wantedText = Decimals.text(wanted);
    String message = "%s of %s on %s wants %s of %s, but the account holds %s"
        .formatted(
            booked.type(),
            booked.account().name(),
            booked.date(),
            wantedText,
            instrument.name(),
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
