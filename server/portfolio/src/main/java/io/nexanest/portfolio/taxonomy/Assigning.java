package io.nexanest.portfolio.taxonomy;

import io.nexanest.api.portfolio.v1.AssignClassificationRequest;
import io.nexanest.api.portfolio.v1.ListAssignmentsRequest;
import io.nexanest.api.portfolio.v1.ListAssignmentsResponse;
import io.nexanest.core.taxonomy.Assignment;
import io.nexanest.core.taxonomy.Assignments;
import io.nexanest.core.taxonomy.Share;
import io.nexanest.core.taxonomy.Subject;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.kernel.taxonomy.AssignmentId;
import io.nexanest.kernel.taxonomy.TaxonomyId;
import io.nexanest.kernel.time.AsOf;
import io.nexanest.platform.db.Tx;
import io.nexanest.platform.module.Platform;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Fields;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.platform.rpc.Pages;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.portfolio.account.AccountStore;
import io.nexanest.portfolio.market.Catalogue;
import io.nexanest.portfolio.market.MarketPeer;
import io.nexanest.portfolio.tree.AssignmentRow;
import io.nexanest.portfolio.tree.AssignmentStore;
import io.nexanest.portfolio.tree.ClassificationStore;
import io.nexanest.portfolio.tree.TaxonomyRow;
import io.nexanest.portfolio.tree.TaxonomyStore;
import io.nexanest.portfolio.tree.Trees;
import io.nexanest.wire.AsOfs;
import io.nexanest.wire.Dates;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts things into classes, and says what is in force. */
public final class Assigning {
  private final Platform platform;
  private final MarketPeer market;
  private final TaxonomyWrites writes;

  public Assigning(Platform platform, MarketPeer market) {
    this.platform = platform;
    this.market = market;
    this.writes = new TaxonomyWrites(platform);
  }

  io.nexanest.api.portfolio.v1.Assignment assign(AssignClassificationRequest request) {
    LocalDate today = market.today();
    Fields fields = new Fields();
    Optional<Subject> subject =
        fields.read("subject", Reason.FIELD_INVALID, () -> Subject.parse(request.getSubject()));
    Optional<LocalDate> date = fields.read(
        "effective_date",
        Reason.FIELD_INVALID,
        () -> request.hasEffectiveDate() ? Dates.decode(request.getEffectiveDate()) : today);
    List<Share> shares = AssignmentCodec.shares(request, fields);
    fields.check();
    Catalogue catalogue = market.catalogue(Caller.tenant());
    return writes.once(
        "AssignClassification",
        request.getRequestId(),
        request,
        io.nexanest.api.portfolio.v1.Assignment.parser(),
        request.getParent(),
        tx -> {
          TaxonomyRow row = Trees.open(tx, request.getParent()).assigned(writes.now());
          refuseUnknown(tx, subject.orElseThrow(), catalogue);
          AssignmentId id = new AssignmentId(row.id(), platform.ids().get());
          AssignmentRow made = new AssignmentRow(
              checked(tx, id, subject.orElseThrow(), date.orElseThrow(), shares),
              row.knownTime(),
              TaxonomyWrites.user());
          AssignmentStore.insert(tx, Caller.tenant(), List.of(made));
          TaxonomyStore.update(tx, row);
          return AssignmentCodec.encode(made);
        });
  }

  ListAssignmentsResponse list(ListAssignmentsRequest request) {
    int size = Pages.size(request.getPageSize());
    AsOf asOf = AsOfs.decode(request.getAsOf(), market.today(), Trees.NOW);
    String question = "assignments " + request.getParent() + " " + request.getSubject() + " "
        + asOf.effectiveDate() + " " + asOf.knownTime();
    String after = platform.pages().position(question, request.getPageToken()).orElse("");
    List<AssignmentRow> known = writes.in(tx -> {
      TaxonomyRow row = Trees.require(tx, request.getParent());
      return AssignmentStore.known(tx, row.id(), asOf.knownTime());
    });
    Set<AssignmentId> inForce = Assignments.inForce(
            known.stream().map(AssignmentRow::assignment).toList(), asOf.effectiveDate())
        .all()
        .stream()
        .map(Assignment::id)
        .collect(Collectors.toSet());
    List<AssignmentRow> rows = known.stream()
        .filter(row -> inForce.contains(row.assignment().id()))
        .filter(row -> request.getSubject().isEmpty() || request.getSubject().equals(subject(row)))
        .sorted(Comparator.comparing(Assigning::subject))
        .filter(row -> subject(row).compareTo(after) > 0)
        .limit(size + 1L)
        .toList();
    return AssignmentCodec.page(platform.pages().page(question, rows, size, Assigning::subject));
  }

  private static String subject(AssignmentRow row) {
    return row.assignment().subject().name();
  }

  private static Assignment checked(
      Tx tx, AssignmentId id, Subject subject, LocalDate date, List<Share> shares) {
    refuseMore(tx, id.taxonomy(), 1);
    Classes classes = new Classes(ClassificationStore.known(tx, id.taxonomy(), Trees.NOW));
    shares.forEach(share -> classes.require(share.classification().name()));
    Fields fields = new Fields();
    Optional<Assignment> made = fields.read(
        "shares", Reason.FIELD_INVALID, () -> new Assignment(id, subject, date, shares));
    fields.check();
    return made.orElseThrow();
  }

  /** Refuses so many more than a taxonomy may have, whichever call makes them. */
  static void refuseMore(Tx tx, TaxonomyId taxonomy, int more) {
    if (AssignmentStore.count(tx, taxonomy) + more > Limits.ASSIGNMENTS_A_TAXONOMY) {
      throw Problem.quota(
          "assignments_a_taxonomy",
          "assignments in this taxonomy, superseded ones included",
          Limits.ASSIGNMENTS_A_TAXONOMY);
    }
  }

  private static void refuseUnknown(Tx tx, Subject subject, Catalogue catalogue) {
    boolean known = switch (subject) {
      case Subject.Instrument(var id) -> catalogue.find(id).isPresent();
      case Subject.Account(AccountId id) ->
        AccountStore.all(tx).stream().anyMatch(account -> account.id().equals(id));
      case Subject.Cash(var currency) -> true;
    };
    if (!known) {
      throw Problem.notFound(subject.name());
    }
  }
}
