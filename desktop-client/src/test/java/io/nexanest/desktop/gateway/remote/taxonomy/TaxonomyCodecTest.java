package io.nexanest.desktop.gateway.remote.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.type.Decimal;
import io.nexanest.api.portfolio.v1.AssignClassificationRequest;
import io.nexanest.api.portfolio.v1.Share;
import io.nexanest.desktop.gateway.taxonomy.Allocation;
import io.nexanest.desktop.gateway.taxonomy.TaxonomyAct;
import io.nexanest.desktop.gateway.taxonomy.TaxonomyChange;
import io.nexanest.desktop.gateway.taxonomy.TaxonomyField;
import io.nexanest.wire.Dates;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TaxonomyCodecTest {
  @Test
  void aSplitIsSentWithItsWeightsAndItsDate() {
    TaxonomyChange change = new TaxonomyChange(
        TaxonomyAct.ASSIGN,
        "taxonomies/t1",
        Map.of(
            TaxonomyField.SUBJECT, "instruments/ko",
            TaxonomyField.DATE, "1999-12-31",
            TaxonomyField.SHARES,
                "taxonomies/t1/classifications/a=0.60 taxonomies/t1/classifications/b=0.333333"));
    assertThat(TaxonomyCodec.assign(change, "id"))
        .isEqualTo(AssignClassificationRequest.newBuilder()
            .setParent("taxonomies/t1")
            .setSubject("instruments/ko")
            .setEffectiveDate(Dates.encode(LocalDate.of(1999, 12, 31)))
            .addShares(Share.newBuilder()
                .setClassification("taxonomies/t1/classifications/a")
                .setWeight(Decimal.newBuilder().setValue("0.6")))
            .addShares(Share.newBuilder()
                .setClassification("taxonomies/t1/classifications/b")
                .setWeight(Decimal.newBuilder().setValue("0.333333")))
            .setRequestId("id")
            .build());
  }

  @Test
  void takingSomethingOutOfAllClassesSendsNone() {
    TaxonomyChange change = new TaxonomyChange(
        TaxonomyAct.ASSIGN,
        "taxonomies/t1",
        Map.of(
            TaxonomyField.SUBJECT, "currencies/EUR",
            TaxonomyField.DATE, "",
            TaxonomyField.SHARES, ""));
    AssignClassificationRequest sent = TaxonomyCodec.assign(change, "id");
    assertThat(sent.getSharesCount()).isZero();
    assertThat(sent.hasEffectiveDate()).isFalse();
  }

  @Test
  void anAllocationIsReadWithItsPlaceInLedgerAndQuotes() {
    var from = io.nexanest.api.portfolio.v1.Allocation.newBuilder()
        .setTaxonomy("taxonomies/t1")
        .setCurrencyCode("USD")
        .setLedgerPosition(7)
        .setQuoteSequence(9)
        .setOmittedCount(2);
    from.addNodesBuilder()
        .setResource("portfolios/p/taxonomies/t1")
        .setDisplayName("Whole")
        .setWeight(1)
        .setValue(Decimal.newBuilder().setValue("12.50"));
    Allocation read = TaxonomyCodec.allocation(from.build());
    assertThat(read.ledgerPosition()).isEqualTo(7);
    assertThat(read.quoteSequence()).isEqualTo(9);
    assertThat(read.omitted()).isEqualTo(2);
    assertThat(read.nodes().getFirst().title()).isEqualTo("Whole");
    assertThat(read.nodes().getFirst().amounts().value()).isEqualByComparingTo("12.5");
    assertThat(read.nodes().getFirst().amounts().income()).isEqualByComparingTo("0");
  }
}
