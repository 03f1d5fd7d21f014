package io.nexanest.market.instrument;

import com.google.type.Date;
import com.google.type.Decimal;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Fields;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Decimals;
import io.nexanest.wire.MalformedValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Reads what contracts state, noting what is wrong under its path. */
final class TermFields {
  static final String PATH = "instrument.terms.";

  private final Fields fields;

  TermFields(Fields fields) {
    this.fields = fields;
  }

  Optional<BigDecimal> decimal(String field, Decimal decimal, int leastSign) {
    try {
      BigDecimal value = Decimals.decode(decimal);
      if (value.signum() >= leastSign) {
        return Optional.of(value);
      }
      fields.wrong(
          PATH + field, Reason.FIELD_INVALID, leastSign > 0 ? "is more than 0" : "is 0 or more");
    } catch (MalformedValue e) {
      fields.wrong(
          PATH + field,
          e.tooPrecise() ? Reason.DECIMAL_TOO_PRECISE : Reason.FIELD_INVALID,
          String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }

  Optional<LocalDate> date(String field, Date date) {
    return fields.read(PATH + field, Reason.DATE_OUT_OF_RANGE, () -> Dates.decode(date));
  }
}
