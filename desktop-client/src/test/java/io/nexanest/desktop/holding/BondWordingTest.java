package io.nexanest.desktop.holding;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.desktop.gateway.valuation.BondValue;
import io.nexanest.desktop.gateway.valuation.HoldingValue;
import io.nexanest.desktop.ui.format.Formats;
import io.nexanest.desktop.ui.format.Moments;
import io.nexanest.desktop.ui.table.Column;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class BondWordingTest {
  private final Formats formats = new Formats(Locale.ENGLISH);

  @Test
  void aBondIsSaidInOneLine() {
    assertThat(BondWording.of(
            bond("1.6575", OptionalDouble.of(0.0799)), formats, new Moments(Locale.ENGLISH)))
        .isEqualTo(
            "clean 100.0000 + accrued 1.6575 = 101.6575 · 8 % ACT/ACT, 15 Feb 1998 to 15 Aug 1998"
                + " · due 15 Aug 2005 · yield 7.99% · duration 5.31");
  }

  @Test
  void columnsOfBondsAreEmptyForOthersAndADashForWhatABondLacks() {
    assertThat(cells(Optional.empty())).containsExactly("", "", "");
    assertThat(cells(Optional.of(bond("-0.1", OptionalDouble.empty()))))
        .containsExactly("165.75", Formats.NONE, "5.31");
  }

  private List<String> cells(Optional<BondValue> bond) {
    BigDecimal one = BigDecimal.ONE;
    HoldingValue holding = new HoldingValue(
        "portfolios/p/holdings/x",
        "instruments/x",
        "Note",
        "NOTE",
        "bond",
        "",
        "USD",
        one,
        one,
        one,
        one,
        one,
        one,
        one,
        one,
        one,
        0,
        0,
        0,
        List.of(),
        bond);
    HoldingRow row = new HoldingRow(holding);
    return new HoldingColumns(formats)
        .all().stream()
            .filter(column -> HoldingColumns.OF_BONDS.contains(column.id()))
            .map(Column::text)
            .map(text -> text.apply(row))
            .toList();
  }

  private static BondValue bond(String accrued, OptionalDouble yield) {
    BigDecimal percent = new BigDecimal(accrued);
    return new BondValue(
        new BigDecimal("165.75"),
        new BigDecimal("100"),
        percent,
        new BigDecimal("100").add(percent),
        BigDecimal.ONE,
        new BigDecimal("8"),
        "ACT/ACT",
        LocalDate.of(1998, 2, 15),
        LocalDate.of(1998, 8, 15),
        LocalDate.of(2005, 8, 15),
        false,
        yield,
        OptionalDouble.of(5.31),
        OptionalDouble.empty());
  }
}
