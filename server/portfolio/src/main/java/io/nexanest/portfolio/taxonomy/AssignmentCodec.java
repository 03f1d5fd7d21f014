package io.nexanest.portfolio.taxonomy;

import io.nexanest.api.portfolio.v1.AssignClassificationRequest;
import io.nexanest.api.portfolio.v1.Assignment;
import io.nexanest.api.portfolio.v1.ListAssignmentsResponse;
import io.nexanest.core.taxonomy.Share;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.kernel.taxonomy.ClassificationId;
import io.nexanest.platform.rpc.Fields;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.platform.rpc.Pages;
import io.nexanest.portfolio.tree.AssignmentRow;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Decimals;
import io.nexanest.wire.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Assignments as messages. */
final class AssignmentCodec {
  private AssignmentCodec() {}

  static Assignment encode(AssignmentRow row) {
    io.nexanest.core.taxonomy.Assignment from = row.assignment();
    Assignment.Builder to = Assignment.newBuilder()
        .setName(from.id().name())
        .setSubject(from.subject().name())
        .setEffectiveDate(Dates.encode(from.effectiveDate()))
        .setKnownTime(Times.encode(row.knownTime()))
        .setUser(row.user().name());
    for (Share share : from.shares()) {
      to.addShares(io.nexanest.api.portfolio.v1.Share.newBuilder()
          .setClassification(share.classification().name())
          .setWeight(Decimals.encode(share.weight())));
    }
    return to.build();
  }

  static ListAssignmentsResponse page(Pages.Page<AssignmentRow> page) {
    return ListAssignmentsResponse.newBuilder()
        .addAllAssignments(page.rows().stream().map(AssignmentCodec::encode).toList())
        .setNextPageToken(page.next())
        .build();
  }

  /** The shares of a request; what is wrong with each is told with its place. */
  static List<Share> shares(AssignClassificationRequest request, Fields fields) {
    if (request.getSharesCount() > Limits.CLASSIFICATIONS_A_TAXONOMY) {
      fields.wrong(
          "shares",
          Reason.FIELD_INVALID,
          "has " + request.getSharesCount() + " entries; " + Limits.CLASSIFICATIONS_A_TAXONOMY
              + " is the most");
      return List.of();
    }
    List<Share> shares = new ArrayList<>();
    for (int i = 0; i < request.getSharesCount(); i++) {
      share(request.getShares(i), "shares[" + i + "]", fields).ifPresent(shares::add);
    }
    return shares;
  }

  private static Optional<Share> share(
      io.nexanest.api.portfolio.v1.Share from, String path, Fields fields) {
    return fields
        .read(
            path + ".classification",
            Reason.FIELD_INVALID,
            () -> ClassificationId.parse(from.getClassification()))
        .flatMap(id -> fields.read(
            path + ".weight",
            Reason.FIELD_INVALID,
            () -> new Share(id, Decimals.decode(from.getWeight()))));
  }
}
