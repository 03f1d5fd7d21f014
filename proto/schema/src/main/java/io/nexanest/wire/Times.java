package io.nexanest.wire;

import com.google.protobuf.Timestamp;
import java.time.Instant;

/** Moments on the wire. */
public final class Times {
  private Times() {}

  public static Timestamp encode(Instant moment) {
    return Timestamp.newBuilder()
        .setSeconds(moment.getEpochSecond())
        .setNanos(moment.getNano())
        .build();
  }

  /** Throws {@link MalformedValue} outside of the years 1 to 9999. */
  public static Instant decode(Timestamp moment) {
    if (moment.getSeconds() < -62135596800L
        || moment.getSeconds() > 253402300799L
        || moment.getNanos() < 0
        || moment.getNanos() > 999_999_999) {
      throw new MalformedValue("a moment lies in the years 1 to 9999", false);
    }
    return Instant.ofEpochSecond(moment.getSeconds(), moment.getNanos());
  }
}
