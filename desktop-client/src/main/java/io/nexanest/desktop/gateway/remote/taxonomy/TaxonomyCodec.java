package io.nexanest.desktop.gateway.remote.taxonomy;

import com.google.type.Decimal;
import io.nexanest.api.portfolio.v1.AssignClassificationRequest;
import io.nexanest.api.portfolio.v1.Share;
import io.nexanest.api.portfolio.v1.TaxonomyTemplate;
import io.nexanest.desktop.gateway.remote.ValuationCodec;
import io.nexanest.desktop.gateway.taxonomy.AllocatedHolding;
import io.nexanest.desktop.gateway.taxonomy.Allocation;
import io.nexanest.desktop.gateway.taxonomy.AllocationNode;
import io.nexanest.desktop.gateway.taxonomy.Amounts;
import io.nexanest.desktop.gateway.taxonomy.Assignment;
import io.nexanest.desktop.gateway.taxonomy.ClassShare;
import io.nexanest.desktop.gateway.taxonomy.TaxonomyChange;
import io.nexanest.desktop.gateway.taxonomy.TaxonomyField;
import io.nexanest.desktop.gateway.taxonomy.Template;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Decimals;
import java.time.LocalDate;

/** Taxonomies of the wire as taxonomies of the workstation, and changes the other way. */
final class TaxonomyCodec {
  private TaxonomyCodec() {}

  static Allocation allocation(io.nexanest.api.portfolio.v1.Allocation from) {
    return new Allocation(
        from.getTaxonomy(),
        from.getCurrencyCode(),
        from.getLedgerPosition(),
        from.getQuoteSequence(),
        from.getNodesList().stream().map(TaxonomyCodec::node).toList(),
        from.getHoldingsList().stream().map(TaxonomyCodec::holding).toList(),
        from.getOmittedCount());
  }

  static Assignment assignment(io.nexanest.api.portfolio.v1.Assignment from) {
    return new Assignment(
        from.getSubject(),
        Dates.decode(from.getEffectiveDate()),
        from.getSharesList().stream()
            .map(one ->
                new ClassShare(one.getClassification(), ValuationCodec.number(one.getWeight())))
            .toList());
  }

  static AssignClassificationRequest assign(TaxonomyChange change, String id) {
    AssignClassificationRequest.Builder to = AssignClassificationRequest.newBuilder()
        .setParent(change.name())
        .setSubject(change.value(TaxonomyField.SUBJECT))
        .setRequestId(id);
    String date = change.value(TaxonomyField.DATE);
    if (!date.isEmpty()) {
      to.setEffectiveDate(Dates.encode(LocalDate.parse(date)));
    }
    for (ClassShare share : ClassShare.read(change.value(TaxonomyField.SHARES))) {
      to.addShares(Share.newBuilder()
          .setClassification(share.classification())
          .setWeight(Decimals.encode(share.weight())));
    }
    return to.build();
  }

  static TaxonomyTemplate template(Template template) {
    return switch (template) {
      case EMPTY -> TaxonomyTemplate.TAXONOMY_TEMPLATE_UNSPECIFIED;
      case ASSET_CLASSES -> TaxonomyTemplate.TAXONOMY_TEMPLATE_ASSET_CLASSES;
      case REGIONS -> TaxonomyTemplate.TAXONOMY_TEMPLATE_REGIONS;
      case SECTORS -> TaxonomyTemplate.TAXONOMY_TEMPLATE_SECTORS;
    };
  }

  private static AllocationNode node(io.nexanest.api.portfolio.v1.AllocationNode from) {
    return new AllocationNode(
        from.getResource(),
        from.getClassification(),
        from.getDisplayName(),
        from.getColour(),
        from.getLevel(),
        amounts(
            from.getValue(),
            from.getCostBasis(),
            from.getUnrealisedGain(),
            from.getRealisedGain(),
            from.getIncome(),
            from.getWeight()));
  }

  private static AllocatedHolding holding(io.nexanest.api.portfolio.v1.AllocatedHolding from) {
    return new AllocatedHolding(
        from.getNode(),
        from.getSubject(),
        from.getSymbol(),
        from.getDisplayName(),
        amounts(
            from.getValue(),
            from.getCostBasis(),
            from.getUnrealisedGain(),
            from.getRealisedGain(),
            from.getIncome(),
            from.getWeight()));
  }

  private static Amounts amounts(
      Decimal value,
      Decimal cost,
      Decimal unrealised,
      Decimal realised,
      Decimal income,
      double weight) {
    return new Amounts(
        ValuationCodec.number(value),
        ValuationCodec.number(cost),
        ValuationCodec.number(unrealised),
        ValuationCodec.number(realised),
        ValuationCodec.number(income),
        weight);
  }
}
