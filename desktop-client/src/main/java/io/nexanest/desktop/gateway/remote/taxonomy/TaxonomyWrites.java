package io.nexanest.desktop.gateway.remote.taxonomy;

import com.google.protobuf.FieldMask;
import io.nexanest.api.portfolio.v1.Classification;
import io.nexanest.api.portfolio.v1.CreateClassificationRequest;
import io.nexanest.api.portfolio.v1.CreateTaxonomyRequest;
import io.nexanest.api.portfolio.v1.DeleteClassificationRequest;
import io.nexanest.api.portfolio.v1.DeleteTaxonomyRequest;
import io.nexanest.api.portfolio.v1.Taxonomy;
import io.nexanest.api.portfolio.v1.TaxonomyServiceGrpc;
import io.nexanest.api.portfolio.v1.UpdateClassificationRequest;
import io.nexanest.api.portfolio.v1.UpdateTaxonomyRequest;
import io.nexanest.desktop.gateway.rpc.Answers;
import io.nexanest.desktop.gateway.rpc.Line;
import io.nexanest.desktop.gateway.taxonomy.TaxonomyChange;
import io.nexanest.desktop.gateway.taxonomy.TaxonomyField;
import io.nexanest.desktop.gateway.taxonomy.Template;
import java.util.concurrent.CompletionStage;

/** Changes of taxonomies as calls. */
final class TaxonomyWrites {
  private final TaxonomyServiceGrpc.TaxonomyServiceStub stub;

  TaxonomyWrites(TaxonomyServiceGrpc.TaxonomyServiceStub stub) {
    this.stub = stub;
  }

  CompletionStage<String> send(TaxonomyChange change, String id) {
    return switch (change.act()) {
      case CREATE -> create(change, id);
      case RENAME ->
        Answers.one(
            Line.quick(stub)::updateTaxonomy,
            UpdateTaxonomyRequest.newBuilder()
                .setTaxonomy(Taxonomy.newBuilder()
                    .setName(change.name())
                    .setDisplayName(change.value(TaxonomyField.TITLE)))
                .setUpdateMask(FieldMask.newBuilder().addPaths("display_name"))
                .setRequestId(id)
                .build(),
            Taxonomy::getName);
      case DELETE ->
        Answers.one(
            Line.quick(stub)::deleteTaxonomy,
            DeleteTaxonomyRequest.newBuilder()
                .setName(change.name())
                .setRequestId(id)
                .build(),
            Taxonomy::getName);
      case ADD_CLASS -> addClass(change, id);
      case RENAME_CLASS, MOVE_CLASS -> updateClass(change, id);
      case DELETE_CLASS ->
        Answers.one(
            Line.quick(stub)::deleteClassification,
            DeleteClassificationRequest.newBuilder()
                .setName(change.name())
                .setMoveTo(change.value(TaxonomyField.MOVE_TO))
                .setRequestId(id)
                .build(),
            Taxonomy::getName);
      case ASSIGN ->
        Answers.one(
            Line.quick(stub)::assignClassification,
            TaxonomyCodec.assign(change, id),
            answer -> change.name());
    };
  }

  private CompletionStage<String> create(TaxonomyChange change, String id) {
    Template template = Template.valueOf(change.value(TaxonomyField.TEMPLATE));
    return Answers.one(
        Line.slow(stub)::createTaxonomy,
        CreateTaxonomyRequest.newBuilder()
            .setTaxonomy(Taxonomy.newBuilder().setDisplayName(change.value(TaxonomyField.TITLE)))
            .setTemplate(TaxonomyCodec.template(template))
            .setClassified(template != Template.EMPTY)
            .setRequestId(id)
            .build(),
        Taxonomy::getName);
  }

  private CompletionStage<String> addClass(TaxonomyChange change, String id) {
    return Answers.one(
        Line.quick(stub)::createClassification,
        CreateClassificationRequest.newBuilder()
            .setParent(change.name())
            .setClassification(Classification.newBuilder()
                .setDisplayName(change.value(TaxonomyField.TITLE))
                .setParent(change.value(TaxonomyField.PARENT)))
            .setRequestId(id)
            .build(),
        Taxonomy::getName);
  }

  private CompletionStage<String> updateClass(TaxonomyChange change, String id) {
    Classification.Builder to = Classification.newBuilder().setName(change.name());
    FieldMask.Builder mask = FieldMask.newBuilder();
    change.values().forEach((field, value) -> {
      switch (field) {
        case TITLE -> {
          to.setDisplayName(value);
          mask.addPaths("display_name");
        }
        case PARENT -> {
          to.setParent(value);
          mask.addPaths("parent");
        }
        case PLACE -> {
          to.setOrdinal(Integer.parseInt(value));
          mask.addPaths("ordinal");
        }
        case TEMPLATE, MOVE_TO, SUBJECT, DATE, SHARES ->
          throw new IllegalArgumentException("a class has no " + field);
      }
    });
    return Answers.one(
        Line.quick(stub)::updateClassification,
        UpdateClassificationRequest.newBuilder()
            .setClassification(to)
            .setUpdateMask(mask)
            .setRequestId(id)
            .build(),
        Taxonomy::getName);
  }
}
