package io.nexanest.portfolio.taxonomy;

import io.nexanest.api.portfolio.v1.Classification;
import io.nexanest.api.portfolio.v1.ListTaxonomiesResponse;
import io.nexanest.api.portfolio.v1.Taxonomy;
import io.nexanest.api.portfolio.v1.TaxonomyTemplate;
import io.nexanest.core.taxonomy.Node;
import io.nexanest.kernel.taxonomy.ClassificationId;
import io.nexanest.platform.rpc.Etags;
import io.nexanest.platform.rpc.Pages;
import io.nexanest.portfolio.tree.ClassificationRow;
import io.nexanest.portfolio.tree.TaxonomyRow;
import io.nexanest.portfolio.tree.Trees;
import io.nexanest.wire.Times;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Taxonomies as messages. */
final class TaxonomyCodec {
  private TaxonomyCodec() {}

  static Taxonomy encode(TaxonomyRow row, List<ClassificationRow> classes) {
    Map<Node, ClassificationRow> byNode = new HashMap<>();
    classes.forEach(one -> byNode.put(new Node.OfClass(one.id()), one));
    Taxonomy.Builder to = Taxonomy.newBuilder()
        .setName(row.id().name())
        .setDisplayName(row.displayName())
        .setEtag(Etags.of(row.version()))
        .setCreateTime(Times.encode(row.createTime()))
        .setUpdateTime(Times.encode(row.updateTime()));
    row.deleteTime().map(Times::encode).ifPresent(to::setDeleteTime);
    for (Node node : Trees.tree(classes).nodes()) {
      ClassificationRow found = byNode.get(node);
      if (found != null) {
        to.addClassifications(encode(found));
      }
    }
    return to.build();
  }

  static ListTaxonomiesResponse page(Pages.Page<TaxonomyRow> page) {
    return ListTaxonomiesResponse.newBuilder()
        .addAllTaxonomies(
            page.rows().stream().map(row -> encode(row, List.of())).toList())
        .setNextPageToken(page.next())
        .build();
  }

  static Template template(TaxonomyTemplate template) {
    return switch (template) {
      case TAXONOMY_TEMPLATE_ASSET_CLASSES -> Template.ASSET_CLASSES;
      case TAXONOMY_TEMPLATE_REGIONS -> Template.REGIONS;
      case TAXONOMY_TEMPLATE_SECTORS -> Template.SECTORS;
      case TAXONOMY_TEMPLATE_UNSPECIFIED -> Template.EMPTY;
      case UNRECOGNIZED ->
        throw new IllegalArgumentException("is asset classes, regions, sectors or none");
    };
  }

  private static Classification encode(ClassificationRow row) {
    return Classification.newBuilder()
        .setName(row.id().name())
        .setParent(row.parent().map(ClassificationId::name).orElse(""))
        .setDisplayName(row.displayName())
        .setColour(row.colour())
        .setOrdinal(row.ordinal())
        .build();
  }
}
