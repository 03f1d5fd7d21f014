package io.nexanest.core.check.ledger;

import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.Field;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** What a corporate action says besides what it moves. */
final class SplitFields {
  private static final Set<Field> FIELDS = Set.of(
      Field.INSTRUMENT, Field.COUNTER_INSTRUMENT, Field.RATIO_NEW, Field.RATIO_OLD, Field.QUANTITY);

  private SplitFields() {}

  static Map<Field, Object> of(Draft draft) {
    Map<Field, Object> some = new EnumMap<>(Field.class);
    draft.values().forEach((field, value) -> {
      if (FIELDS.contains(field)) {
        some.put(field, value);
      }
    });
    return some;
  }
}
