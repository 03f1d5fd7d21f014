package io.nexanest.desktop.gateway.remote.gain;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.type.Date;
import com.google.type.Decimal;
import io.nexanest.api.portfolio.v1.HoldingTerm;
import io.nexanest.api.portfolio.v1.ListRealisedGainsResponse;
import io.nexanest.api.portfolio.v1.RealisedGainTotal;
import io.nexanest.api.portfolio.v1.TransactionType;
import io.nexanest.desktop.gateway.gain.Gains;
import io.nexanest.desktop.gateway.gain.RealisedGain;
import io.nexanest.desktop.gateway.gain.Term;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class GainCodecTest {
  @Test
  void aGainIsReadWithItsDatesItsTermAndWhatMayWashIt() {
    Gains gains = GainCodec.gains(ListRealisedGainsResponse.newBuilder()
        .addGains(io.nexanest.api.portfolio.v1.RealisedGain.newBuilder()
            .setType(TransactionType.TRANSACTION_TYPE_SELL)
            .setOpenedBy("transactions/a")
            .setOpenDate(date(1999, 3, 1))
            .setCloseDate(date(2000, 12, 29))
            .setHeldDays(669)
            .setTerm(HoldingTerm.HOLDING_TERM_LONG)
            .setGain(Decimal.newBuilder().setValue("-12.50"))
            .addWashedBy("transactions/b"))
        .addTotals(RealisedGainTotal.newBuilder()
            .setTerm(HoldingTerm.HOLDING_TERM_LONG)
            .setGain(Decimal.newBuilder().setValue("-12.50")))
        .setCurrencyCode("EUR")
        .setOmittedCount(3)
        .build());
    RealisedGain gain = gains.gains().getFirst();
    assertThat(gain.type()).isEqualTo(io.nexanest.desktop.gateway.ledger.TransactionType.SELL);
    assertThat(gain.openDate()).contains(LocalDate.of(1999, 3, 1));
    assertThat(gain.closeDate()).isEqualTo("2000-12-29");
    assertThat(gain.heldDays()).isEqualTo(669);
    assertThat(gain.gain()).isEqualByComparingTo("-12.50");
    assertThat(gain.washedBy()).containsExactly("transactions/b");
    assertThat(gains.totals().getFirst().term()).isEqualTo(Term.LONG);
    assertThat(gains.currency()).isEqualTo("EUR");
    assertThat(gains.omitted()).isEqualTo(3);
  }

  @Test
  void aGainWithoutALotHasNoOpenDate() {
    Gains gains = GainCodec.gains(ListRealisedGainsResponse.newBuilder()
        .addGains(io.nexanest.api.portfolio.v1.RealisedGain.newBuilder()
            .setCloseDate(date(2000, 12, 29))
            .setTerm(HoldingTerm.HOLDING_TERM_NONE))
        .build());
    assertThat(gains.gains().getFirst().openDate()).isEmpty();
    assertThat(gains.gains().getFirst().term()).isEqualTo(Term.NONE);
  }

  private static Date date(int year, int month, int day) {
    return Date.newBuilder().setYear(year).setMonth(month).setDay(day).build();
  }
}
