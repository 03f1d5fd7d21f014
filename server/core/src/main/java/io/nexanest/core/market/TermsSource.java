package io.nexanest.core.market;

import io.nexanest.kernel.id.InstrumentId;

/** Terms by instrument. Asked twice, it answers the same. */
public interface TermsSource {
  /** {@link Terms#PLAIN} for one of which nothing else is known. */
  Terms terms(InstrumentId instrument);

  /** Nothing but shares. */
  static TermsSource plain() {
    return instrument -> Terms.PLAIN;
  }
}
