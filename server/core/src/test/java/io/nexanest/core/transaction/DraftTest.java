package io.nexanest.core.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexanest.core.terms.LotChoices;
import io.nexanest.core.terms.OptionRight;
import io.nexanest.core.terms.Side;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DraftTest {
  private static final AccountId ACCOUNT = new AccountId(new UUID(1, 1));
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

  /** As many random sets of fields as there are fields, squared, and each field alone. */
  @Test
  void theValuesAreThoseOfAMapWithTheSameFields() {
    Random random = new Random(7);
    for (int i = 0; i < Field.values().length * Field.values().length; i++) {
      Map<Field, Object> stated = new EnumMap<>(Field.class);
      for (Field field : Field.values()) {
        if (random.nextInt(3) == 0 || field.ordinal() == i) {
          stated.put(field, value(field));
        }
      }
      Map<Field, Object> kept = draft(stated).values();

      assertThat(kept).isEqualTo(stated);
      assertThat(stated).isEqualTo(kept);
      assertThat(kept).hasSameHashCodeAs(stated).hasSameSizeAs(stated);
      assertThat(kept.keySet()).containsExactlyElementsOf(stated.keySet());
      for (Field field : Field.values()) {
        assertThat(kept.containsKey(field)).isEqualTo(stated.containsKey(field));
        assertThat(kept.get(field)).isEqualTo(stated.get(field));
      }
    }
  }

  @Test
  void decimalsAreKeptWithoutTrailingZerosAndTheMapCannotBeChanged() {
    Map<Field, Object> kept =
        draft(Map.of(Field.QUANTITY, new BigDecimal("1.500"))).values();

    assertThat(kept.get(Field.QUANTITY)).isEqualTo(new BigDecimal("1.5"));
    assertThatThrownBy(() -> kept.put(Field.NOTE, "later"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> kept.remove(Field.QUANTITY))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aValueOfAnotherTypeThanItsFieldsIsRefused() {
    assertThatThrownBy(() -> draft(Map.of(Field.QUANTITY, "many")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("quantity is a BigDecimal, not 'many'");
  }

  private static Draft draft(Map<Field, Object> values) {
    return new Draft(TransactionType.BUY, ACCOUNT, DAY, values);
  }

  private static Object value(Field field) {
    Class<?> type = field.valueType();
    Map<Class<?>, Object> examples = Map.of(
        AccountId.class,
        ACCOUNT,
        InstrumentId.class,
        new InstrumentId(new UUID(2, field.ordinal())),
        CurrencyCode.class,
        CurrencyCode.of("EUR"),
        BigDecimal.class,
        BigDecimal.valueOf(field.ordinal() + 1L),
        Boolean.class,
        true,
        Money.class,
        Money.of("12.5", "USD"),
        Side.class,
        Side.LONG,
        OptionRight.class,
        OptionRight.CALL,
        LocalDate.class,
        DAY,
        String.class,
        field.path());
    return type == LotChoices.class
        ? new LotChoices(
            List.of(new LotChoices.Choice(new TransactionId(new UUID(3, 1)), BigDecimal.ONE)))
        : Optional.ofNullable(examples.get(type)).orElseThrow();
  }
}
