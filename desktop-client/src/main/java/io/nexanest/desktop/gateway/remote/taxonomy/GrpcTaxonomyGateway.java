package io.nexanest.desktop.gateway.remote.taxonomy;

import io.nexanest.api.portfolio.v1.GetAllocationRequest;
import io.nexanest.api.portfolio.v1.ListAssignmentsRequest;
import io.nexanest.api.portfolio.v1.ListTaxonomiesRequest;
import io.nexanest.api.portfolio.v1.ListTaxonomiesResponse;
import io.nexanest.api.portfolio.v1.TaxonomyServiceGrpc;
import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.remote.clock.AsOfCodec;
import io.nexanest.desktop.gateway.rpc.Answers;
import io.nexanest.desktop.gateway.rpc.Line;
import io.nexanest.desktop.gateway.taxonomy.Allocation;
import io.nexanest.desktop.gateway.taxonomy.Assignment;
import io.nexanest.desktop.gateway.taxonomy.Taxonomy;
import io.nexanest.desktop.gateway.taxonomy.TaxonomyChange;
import io.nexanest.desktop.gateway.taxonomy.TaxonomyGateway;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Taxonomies over gRPC. */
public final class GrpcTaxonomyGateway implements TaxonomyGateway {
  private final TaxonomyServiceGrpc.TaxonomyServiceStub stub;
  private final TaxonomyWrites writes;

  public GrpcTaxonomyGateway(Line line) {
    stub = TaxonomyServiceGrpc.newStub(line.channel());
    writes = new TaxonomyWrites(stub);
  }

  @Override
  public CompletionStage<List<Taxonomy>> taxonomies() {
    return Answers.pages(
        token -> Answers.one(
            Line.quick(stub)::listTaxonomies,
            ListTaxonomiesRequest.newBuilder().setPageToken(token).build(),
            Function.identity()),
        page -> page.getTaxonomiesList().stream()
            .map(one -> new Taxonomy(one.getName(), one.getDisplayName()))
            .toList(),
        ListTaxonomiesResponse::getNextPageToken);
  }

  @Override
  public CompletionStage<Allocation> allocation(String scope, String taxonomy, AsOf asOf) {
    return Answers.one(
        Line.slow(stub)::getAllocation,
        GetAllocationRequest.newBuilder()
            .setName(scope)
            .setTaxonomy(taxonomy)
            .setAsOf(AsOfCodec.encode(asOf))
            .build(),
        TaxonomyCodec::allocation);
  }

  @Override
  public CompletionStage<List<Assignment>> assignments(String taxonomy, String subject, AsOf asOf) {
    return Answers.one(
        Line.quick(stub)::listAssignments,
        ListAssignmentsRequest.newBuilder()
            .setParent(taxonomy)
            .setSubject(subject)
            .setAsOf(AsOfCodec.encode(asOf))
            .build(),
        page ->
            page.getAssignmentsList().stream().map(TaxonomyCodec::assignment).toList());
  }

  @Override
  public CompletionStage<String> change(TaxonomyChange change, String requestId) {
    return writes.send(change, requestId);
  }
}
