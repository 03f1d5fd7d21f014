package io.nexanest.desktop.gateway.remote.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.type.Date;
import io.nexanest.api.market.v1.BondFactor;
import io.nexanest.api.market.v1.BondTerms;
import io.nexanest.api.market.v1.Instrument;
import io.nexanest.api.market.v1.InstrumentIdentifier;
import io.nexanest.api.market.v1.InstrumentTerms;
import io.nexanest.api.market.v1.Listing;
import io.nexanest.desktop.gateway.market.own.InstrumentAct;
import io.nexanest.desktop.gateway.market.own.InstrumentChange;
import io.nexanest.desktop.gateway.market.own.InstrumentField;
import io.nexanest.desktop.gateway.market.own.InstrumentSheet;
import io.nexanest.wire.Dates;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SheetCodecTest {
  private static final Instrument BOND = Instrument.newBuilder()
      .setAssetClass("bond")
      .setDisplayName("Greenfield 4.25% 2031")
      .setCurrencyCode("EUR")
      .setPriceScale(3)
      .setMultiplier(Typed.decimal("0.01"))
      .addListings(Listing.newBuilder().setSymbol("GREEN-31"))
      .addIdentifiers(InstrumentIdentifier.newBuilder().setScheme("ISIN").setValue("XS2010028699"))
      .setTerms(InstrumentTerms.newBuilder()
          .setBond(BondTerms.newBuilder()
              .setCouponPercent(Typed.decimal("4.25"))
              .setDayCount("ACT/ACT")
              .setMaturityDate(Dates.encode(LocalDate.of(2031, 6, 30)))
              .setCouponFrequency(2)
              .setFirstAccrualDate(Dates.encode(LocalDate.of(2001, 1, 15)))
              .setFirstCouponDate(Dates.encode(LocalDate.of(2001, 12, 30)))
              .setExCouponDays(7)
              .setEndOfMonth(true)
              .addFactors(BondFactor.newBuilder()
                  .setFromDate(Dates.encode(LocalDate.of(2030, 6, 30)))
                  .setFactor(Typed.decimal("0.5")))))
      .build();

  @Test
  void aBondIsReadAndGoesOutAsItWas() {
    InstrumentSheet sheet = SheetCodec.sheet(BOND);
    assertThat(sheet.value(InstrumentField.IDENTIFIERS)).isEqualTo("ISIN XS2010028699");
    assertThat(sheet.value(InstrumentField.FACTORS)).isEqualTo("2030-06-30 0.5");
    assertThat(sheet.own()).isFalse();
    assertThat(SheetCodec.instrument(
            new InstrumentChange(InstrumentAct.CREATE, "", "", sheet.values(), Set.of())))
        .isEqualTo(BOND);
  }

  @Test
  void anUpdateNamesWhatIsChangedAndTheContractAsAWhole() {
    InstrumentChange change = new InstrumentChange(
        InstrumentAct.UPDATE,
        "instruments/p1",
        "\"1\"",
        Map.of(InstrumentField.ASSET_CLASS, "bond", InstrumentField.COUPON, "3"),
        Set.of(InstrumentField.COUPON, InstrumentField.MATURITY, InstrumentField.SECTOR));
    assertThat(SheetCodec.mask(change).getPathsList()).containsExactly("sector", "terms");
  }

  @Test
  void aDateThatIsNoneGoesOutAsOneThatIsImpossible() {
    assertThat(SheetCodec.mark(new InstrumentChange(
                InstrumentAct.MARK,
                "instruments/p1",
                "",
                Map.of(InstrumentField.MARK_DATE, "yesterday"),
                Set.of()))
            .getDate())
        .isEqualTo(Date.newBuilder().setDay(99).build());
  }
}
