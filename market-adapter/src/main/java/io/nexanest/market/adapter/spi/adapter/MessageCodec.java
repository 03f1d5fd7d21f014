package io.nexanest.market.adapter.spi.adapter;

import java.util.List;

/** How a provider's frames are read. May keep what one frame says of the next, until opened. */
@FunctionalInterface
public interface MessageCodec {
  /**
   * What a frame says, in order; types that are not known are {@link Said.Other}.
   *
   * @param receivedNanos when it came, since 1970
   * @throws IllegalArgumentException naming what can't be read
   */
  List<Said> read(String frame, long receivedNanos);

  /** A new line begins; what earlier frames said no longer holds. */
  default void opened() {}
}
