package io.nexanest.desktop.gateway.remote.clock;

import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Times;
import java.util.Optional;

/** The question to and from the wire. */
public final class AsOfCodec {
  private AsOfCodec() {}

  public static io.nexanest.api.type.v1.AsOf encode(AsOf from) {
    var to = io.nexanest.api.type.v1.AsOf.newBuilder().setBranch(from.branch());
    from.effectiveDate().ifPresent(date -> to.setEffectiveDate(Dates.encode(date)));
    from.knownTime().ifPresent(moment -> to.setKnownTime(Times.encode(moment)));
    return to.build();
  }

  public static AsOf decode(io.nexanest.api.type.v1.AsOf from) {
    return new AsOf(
        from.hasEffectiveDate()
            ? Optional.of(Dates.decode(from.getEffectiveDate()))
            : Optional.empty(),
        from.hasKnownTime() ? Optional.of(Times.decode(from.getKnownTime())) : Optional.empty(),
        from.getBranch());
  }
}
