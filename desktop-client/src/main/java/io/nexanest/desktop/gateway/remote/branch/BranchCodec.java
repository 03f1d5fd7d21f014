package io.nexanest.desktop.gateway.remote.branch;

import com.google.type.Decimal;
import io.nexanest.desktop.gateway.branch.Assumption;
import io.nexanest.desktop.gateway.branch.Branch;
import io.nexanest.desktop.gateway.branch.BranchState;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Times;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Branches of the wire as branches of the workstation, and back. */
final class BranchCodec {
  private BranchCodec() {}

  static Branch branch(io.nexanest.api.portfolio.v1.Branch from) {
    return new Branch(
        from.getName(),
        from.getDisplayName(),
        from.getScope(),
        state(from.getState()),
        from.getAssumptionsList().stream().map(BranchCodec::assumption).toList(),
        from.getEtag(),
        Times.decode(from.getCreateTime()));
  }

  static io.nexanest.api.portfolio.v1.Branch.Builder encode(Branch from) {
    var to = io.nexanest.api.portfolio.v1.Branch.newBuilder()
        .setName(from.name())
        .setDisplayName(from.displayName())
        .setScope(from.scope())
        .setEtag(from.etag());
    from.assumptions().forEach(one -> to.addAssumptions(encode(one)));
    return to;
  }

  private static io.nexanest.api.portfolio.v1.Assumption encode(Assumption from) {
    var to = io.nexanest.api.portfolio.v1.Assumption.newBuilder()
        .setInstrument(from.instrument())
        .setCurrencyCode(from.currency())
        .setValue(Decimal.newBuilder().setValue(from.value()));
    try {
      to.setDate(Dates.encode(LocalDate.parse(from.date())));
    } catch (DateTimeException e) {
      // A date that is none is left out, so that the server names the field.
      to.clearDate();
    }
    return to.build();
  }

  private static Assumption assumption(io.nexanest.api.portfolio.v1.Assumption from) {
    return new Assumption(
        from.getInstrument(),
        from.getCurrencyCode(),
        Dates.decode(from.getDate()).toString(),
        from.getValue().getValue());
  }

  private static BranchState state(io.nexanest.api.portfolio.v1.BranchState from) {
    return switch (from) {
      case BRANCH_STATE_OPEN -> BranchState.OPEN;
      case BRANCH_STATE_ACCEPTED -> BranchState.ACCEPTED;
      case BRANCH_STATE_DISCARDED -> BranchState.DISCARDED;
      case BRANCH_STATE_UNSPECIFIED, UNRECOGNIZED -> BranchState.OTHER;
    };
  }
}
