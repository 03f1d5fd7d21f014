package io.nexanest.e2e.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.desktop.gateway.ledger.TransactionField;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The workstation's forms have the fields that the books take, no more and no less. */
class FormShapesTest {
  /** What the server knows by itself, and the fields that are no facts of a draft. */
  private static final Set<Field> DERIVED =
      EnumSet.of(Field.INSTRUMENT_CURRENCY, Field.COUNTER_INSTRUMENT_CURRENCY);

  private static final Set<String> ALWAYS = Set.of("account", "trade_date");

  @Test
  void everyTypesFormHasExactlyTheFieldsThatItsTransactionsMayState() {
    for (TransactionType type : TransactionType.values()) {
      Set<String> may = Stream.of(Field.values())
          .filter(field -> !DERIVED.contains(field) && type.allows(field))
          .map(Field::path)
          .collect(Collectors.toCollection(TreeSet::new));
      may.addAll(ALWAYS);
      if (type.allows(Field.COUNTER_AMOUNT)) {
        may.add("counter_currency");
      }
      assertThat(form(type).fields().stream().map(TransactionField::wire))
          .as(type.name())
          .containsExactlyInAnyOrderElementsOf(may);
    }
  }

  @Test
  void lotsAreChosenForTheSameTypes() {
    for (TransactionType type : TransactionType.values()) {
      assertThat(form(type).choosesLots()).as(type.name()).isEqualTo(type.choosesLots());
    }
  }

  private static io.nexanest.desktop.gateway.ledger.TransactionType form(TransactionType type) {
    return io.nexanest.desktop.gateway.ledger.TransactionType.valueOf(type.name());
  }
}
