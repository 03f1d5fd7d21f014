package io.nexanest.portfolio.announcement;

import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.uuid.Base32;
import java.util.UUID;

/** What an action is called: {@code instruments/…/corporateActions/…}. */
public record ActionName(InstrumentId instrument, UUID action) {
  private static final String COLLECTION = "/corporateActions/";

  /** Throws IllegalArgumentException for anything else. */
  public static ActionName parse(String name) {
    int at = name.indexOf(COLLECTION);
    if (at < 0) {
      throw new IllegalArgumentException(
          "a name here is 'instruments/…/corporateActions/…', not '" + name + "'");
    }
    return new ActionName(
        InstrumentId.parse(name.substring(0, at)),
        Base32.decode(name.substring(at + COLLECTION.length())));
  }

  public String text() {
    return instrument.name() + COLLECTION + Base32.encode(action);
  }
}
