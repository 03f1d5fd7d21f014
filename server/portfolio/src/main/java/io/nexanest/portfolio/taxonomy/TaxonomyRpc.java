package io.nexanest.portfolio.taxonomy;

import io.grpc.stub.StreamObserver;
import io.nexanest.api.portfolio.v1.Allocation;
import io.nexanest.api.portfolio.v1.AssignClassificationRequest;
import io.nexanest.api.portfolio.v1.Assignment;
import io.nexanest.api.portfolio.v1.CreateClassificationRequest;
import io.nexanest.api.portfolio.v1.CreateTaxonomyRequest;
import io.nexanest.api.portfolio.v1.DeleteClassificationRequest;
import io.nexanest.api.portfolio.v1.DeleteTaxonomyRequest;
import io.nexanest.api.portfolio.v1.GetAllocationRequest;
import io.nexanest.api.portfolio.v1.GetTaxonomyRequest;
import io.nexanest.api.portfolio.v1.ListAssignmentsRequest;
import io.nexanest.api.portfolio.v1.ListAssignmentsResponse;
import io.nexanest.api.portfolio.v1.ListTaxonomiesRequest;
import io.nexanest.api.portfolio.v1.ListTaxonomiesResponse;
import io.nexanest.api.portfolio.v1.Taxonomy;
import io.nexanest.api.portfolio.v1.TaxonomyServiceGrpc;
import io.nexanest.api.portfolio.v1.UpdateClassificationRequest;
import io.nexanest.api.portfolio.v1.UpdateTaxonomyRequest;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Unary;
import io.nexanest.portfolio.allocation.AllocationCodec;
import io.nexanest.portfolio.allocation.Allocations;
import io.nexanest.portfolio.valuation.Question;

/** The wire's face of {@link Taxonomies}, {@link TreeEdits} and {@link Assigning}. */
public final class TaxonomyRpc extends TaxonomyServiceGrpc.TaxonomyServiceImplBase {
  private final Taxonomies taxonomies;
  private final TreeEdits edits;
  private final Assigning assigning;
  private final Allocations allocations;

  public TaxonomyRpc(
      Taxonomies taxonomies, TreeEdits edits, Assigning assigning, Allocations allocations) {
    this.taxonomies = taxonomies;
    this.edits = edits;
    this.assigning = assigning;
    this.allocations = allocations;
  }

  @Override
  public void createTaxonomy(CreateTaxonomyRequest request, StreamObserver<Taxonomy> observer) {
    Unary.answer(observer, () -> taxonomies.create(request));
  }

  @Override
  public void getTaxonomy(GetTaxonomyRequest request, StreamObserver<Taxonomy> observer) {
    Unary.answer(observer, () -> taxonomies.get(request));
  }

  @Override
  public void listTaxonomies(
      ListTaxonomiesRequest request, StreamObserver<ListTaxonomiesResponse> observer) {
    Unary.answer(observer, () -> taxonomies.list(request));
  }

  @Override
  public void updateTaxonomy(UpdateTaxonomyRequest request, StreamObserver<Taxonomy> observer) {
    Unary.answer(observer, () -> taxonomies.update(request));
  }

  @Override
  public void deleteTaxonomy(DeleteTaxonomyRequest request, StreamObserver<Taxonomy> observer) {
    Unary.answer(observer, () -> taxonomies.delete(request));
  }

  @Override
  public void createClassification(
      CreateClassificationRequest request, StreamObserver<Taxonomy> observer) {
    Unary.answer(observer, () -> edits.create(request));
  }

  @Override
  public void updateClassification(
      UpdateClassificationRequest request, StreamObserver<Taxonomy> observer) {
    Unary.answer(observer, () -> edits.update(request));
  }

  @Override
  public void deleteClassification(
      DeleteClassificationRequest request, StreamObserver<Taxonomy> observer) {
    Unary.answer(observer, () -> edits.delete(request));
  }

  @Override
  public void assignClassification(
      AssignClassificationRequest request, StreamObserver<Assignment> observer) {
    Unary.answer(observer, () -> assigning.assign(request));
  }

  @Override
  public void listAssignments(
      ListAssignmentsRequest request, StreamObserver<ListAssignmentsResponse> observer) {
    Unary.answer(observer, () -> assigning.list(request));
  }

  @Override
  public void getAllocation(GetAllocationRequest request, StreamObserver<Allocation> observer) {
    Question question = new Question(
        request.getName(),
        request.getAsOf(),
        request.getCurrencyCode(),
        request.getLedgerPosition(),
        request.getQuoteSequence());
    Unary.answer(
        observer,
        () -> AllocationCodec.encode(
            allocations.of(Caller.tenant(), question, request.getTaxonomy())));
  }
}
