package io.nexanest.desktop.transaction.gain;

import io.nexanest.desktop.gateway.valuation.Lot;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * A lot that a disposal may take from, with the units typed for it.
 *
 * @param lot the lot, where it is still open
 */
public record LotLine(String openedBy, Optional<Lot> lot, StringProperty units) {
  static LotLine of(Lot lot) {
    return new LotLine(lot.transaction(), Optional.of(lot), new SimpleStringProperty(""));
  }

  /** One that is named but no longer open, as by the sale that is being corrected. */
  static LotLine closed(String openedBy) {
    return new LotLine(openedBy, Optional.empty(), new SimpleStringProperty(""));
  }
}
