package io.nexanest.core.check.issue;

import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import java.util.Optional;

/** What people call things, for sentences. */
public interface Labels {
  String account(AccountId id);

  /** Empty for an instrument that the catalogue does not have. */
  Optional<String> instrument(InstrumentId id);

  /** The instrument's symbol, or its name where it has none. */
  default String of(InstrumentId id) {
    return instrument(id).orElseGet(id::name);
  }
}
