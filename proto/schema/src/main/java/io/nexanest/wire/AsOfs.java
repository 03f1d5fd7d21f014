package io.nexanest.wire;

import io.nexanest.kernel.time.AsOf;
import java.time.Instant;
import java.time.LocalDate;

/** The question of two clocks on the wire. */
public final class AsOfs {
  private AsOfs() {}

  public static io.nexanest.api.type.v1.AsOf encode(AsOf asOf) {
    return io.nexanest.api.type.v1.AsOf.newBuilder()
        .setEffectiveDate(Dates.encode(asOf.effectiveDate()))
        .setKnownTime(Times.encode(asOf.knownTime()))
        .setBranch(asOf.branch())
        .build();
  }

  /** Unset parts become today and now. */
  public static AsOf decode(io.nexanest.api.type.v1.AsOf asOf, LocalDate today, Instant now) {
    return new AsOf(
        asOf.hasEffectiveDate() ? Dates.decode(asOf.getEffectiveDate()) : today,
        asOf.hasKnownTime() ? Times.decode(asOf.getKnownTime()) : now,
        asOf.getBranch());
  }
}
