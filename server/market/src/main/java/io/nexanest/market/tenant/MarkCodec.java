package io.nexanest.market.tenant;

import com.google.type.Date;
import com.google.type.Decimal;
import io.nexanest.api.market.v1.ListMarksResponse;
import io.nexanest.api.market.v1.PrivateInstrumentsChanged;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.market.instrument.Instrument;
import io.nexanest.platform.rpc.Fields;
import io.nexanest.platform.rpc.Pages;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Decimals;
import io.nexanest.wire.MalformedValue;
import io.nexanest.wire.Times;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Optional;

/** Marks as messages. */
final class MarkCodec {
  /** So that the difference of two prices is a long as well. */
  private static final int PRICE_BITS = 61;

  private MarkCodec() {}

  static io.nexanest.api.market.v1.Mark encode(Mark mark, int priceScale) {
    return io.nexanest.api.market.v1.Mark.newBuilder()
        .setName(mark.instrument().name() + "/marks/" + mark.id())
        .setDate(Dates.encode(mark.date()))
        .setPrice(Decimals.encode(BigDecimal.valueOf(mark.price(), priceScale)))
        .setSource(mark.source())
        .setKnownTime(Times.encode(mark.known()))
        .build();
  }

  static ListMarksResponse page(Pages.Page<Mark> page, int priceScale) {
    return ListMarksResponse.newBuilder()
        .addAllMarks(page.rows().stream().map(mark -> encode(mark, priceScale)).toList())
        .setNextPageToken(page.next())
        .build();
  }

  /** The event that a tenant's marks or instruments have changed. */
  static PrivateInstrumentsChanged changed(long version) {
    return PrivateInstrumentsChanged.newBuilder().setPrivateVersion(version).build();
  }

  static Optional<LocalDate> date(Fields fields, Date date) {
    return fields.read("mark.date", Reason.DATE_OUT_OF_RANGE, () -> Dates.decode(date));
  }

  /** The price at the instrument's scale. */
  static Optional<Long> price(Fields fields, Decimal price, Instrument instrument) {
    int scale = instrument.priceScale();
    try {
      BigDecimal value = Decimals.decode(price);
      if (value.scale() > scale) {
        fields.wrong(
            "mark.price",
            Reason.DECIMAL_TOO_PRECISE,
            "has " + value.scale() + " decimals; prices of " + instrument.symbol() + " have "
                + scale);
        return Optional.empty();
      }
      BigInteger unscaled = value.movePointRight(scale).toBigIntegerExact();
      if (unscaled.signum() >= 0 && unscaled.bitLength() <= PRICE_BITS) {
        return Optional.of(unscaled.longValueExact());
      }
      fields.wrong("mark.price", Reason.FIELD_INVALID, "is 0 or more, and no astronomical number");
    } catch (MalformedValue e) {
      fields.wrong(
          "mark.price",
          e.tooPrecise() ? Reason.DECIMAL_TOO_PRECISE : Reason.FIELD_INVALID,
          String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }
}
