package io.nexanest.portfolio.importing.total;

import com.google.protobuf.InvalidProtocolBufferException;
import io.nexanest.api.portfolio.v1.Import;
import io.nexanest.api.portfolio.v1.StatementTotal;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.portfolio.importing.statement.StatedTotal;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Decimals;
import java.util.List;
import java.util.Optional;

/** A statement's totals as messages. */
public final class TotalCodec {
  private TotalCodec() {}

  public static StatementTotal encode(Total total) {
    StatedTotal stated = total.stated();
    StatementTotal.Builder to = StatementTotal.newBuilder()
        .setSymbol(stated.symbol())
        .setIsin(stated.isin())
        .setCurrencyCode(stated.currency())
        .setDate(Dates.encode(stated.date()))
        .setStated(Decimals.encode(stated.amount()))
        .setBooked(Decimals.encode(total.booked()))
        .setDifference(Decimals.encode(total.difference()))
        .setUnlisted(total.unlisted());
    total.instrument().map(InstrumentId::name).ifPresent(to::setInstrument);
    return to.build();
  }

  /** Totals for storing. */
  public static byte[] bytes(List<Total> totals) {
    return Import.newBuilder()
        .addAllTotals(totals.stream().map(TotalCodec::encode).toList())
        .build()
        .toByteArray();
  }

  /** Totals that {@link #bytes} wrote. */
  public static List<Total> read(byte[] bytes) {
    try {
      return Import.parseFrom(bytes).getTotalsList().stream()
          .map(TotalCodec::decode)
          .toList();
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("the stored totals of an import can't be read", e);
    }
  }

  private static Total decode(StatementTotal from) {
    StatedTotal stated = new StatedTotal(
        Dates.decode(from.getDate()),
        from.getSymbol(),
        from.getIsin(),
        from.getCurrencyCode(),
        Decimals.decode(from.getStated()));
    Optional<InstrumentId> instrument = from.getInstrument().isEmpty()
        ? Optional.empty()
        : Optional.of(InstrumentId.parse(from.getInstrument()));
    return new Total(stated, instrument, Decimals.decode(from.getBooked()), from.getUnlisted());
  }
}
