package io.nexanest.portfolio.branch;

import io.nexanest.api.portfolio.v1.AcceptBranchResponse;
import io.nexanest.api.portfolio.v1.Branch;
import io.nexanest.api.portfolio.v1.BranchState;
import io.nexanest.api.portfolio.v1.ListBranchesResponse;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Etags;
import io.nexanest.platform.rpc.Fields;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.portfolio.market.Catalogue;
import io.nexanest.portfolio.overlay.Assumption;
import io.nexanest.portfolio.overlay.BranchRow;
import io.nexanest.portfolio.transaction.LedgerEntry;
import io.nexanest.portfolio.transaction.Standing;
import io.nexanest.portfolio.transaction.TransactionCodec;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Decimals;
import io.nexanest.wire.Times;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class BranchCodec {
  private BranchCodec() {}

  static Branch encode(BranchRow row) {
    Branch.Builder to = Branch.newBuilder()
        .setName(row.id().name())
        .setDisplayName(row.displayName())
        .setScope(row.scope())
        .setState(BranchState.valueOf("BRANCH_STATE_" + row.state().name()))
        .setEtag(Etags.of(row.version()))
        .setCreateTime(Times.encode(row.createTime()))
        .setUpdateTime(Times.encode(row.updateTime()));
    row.assumptions().forEach(assumption -> to.addAssumptions(encode(assumption)));
    return to.build();
  }

  static ListBranchesResponse page(List<BranchRow> rows, String nextToken) {
    return ListBranchesResponse.newBuilder()
        .addAllBranches(rows.stream().map(BranchCodec::encode).toList())
        .setNextPageToken(nextToken)
        .build();
  }

  static AcceptBranchResponse accepted(BranchRow row, List<LedgerEntry> booked, Standing standing) {
    return AcceptBranchResponse.newBuilder()
        .setBranch(encode(row))
        .addAllTransactions(booked.stream()
            .map(entry -> TransactionCodec.encode(entry, standing))
            .toList())
        .build();
  }

  private static io.nexanest.api.portfolio.v1.Assumption encode(Assumption assumption) {
    var to = io.nexanest.api.portfolio.v1.Assumption.newBuilder()
        .setDate(Dates.encode(assumption.date()))
        .setValue(Decimals.encode(assumption.value()));
    switch (assumption) {
      case Assumption.Price price -> to.setInstrument(price.instrument().name());
      case Assumption.Rate rate -> to.setCurrencyCode(rate.currency().code());
    }
    return to.build();
  }

  /** The assumptions of a message; what is wrong with each is told with its place. */
  static List<Assumption> assumptions(Branch branch, Catalogue catalogue, Fields fields) {
    if (branch.getAssumptionsCount() > Limits.BATCH_ITEMS) {
      fields.wrong(
          "branch.assumptions",
          Reason.FIELD_INVALID,
          "has " + branch.getAssumptionsCount() + " entries; " + Limits.BATCH_ITEMS
              + " is the most");
      return List.of();
    }
    List<Assumption> read = new ArrayList<>();
    for (int i = 0; i < branch.getAssumptionsCount(); i++) {
      assumption(branch.getAssumptions(i), "branch.assumptions[" + i + "]", catalogue, fields)
          .ifPresent(read::add);
    }
    return read;
  }

  private static Optional<Assumption> assumption(
      io.nexanest.api.portfolio.v1.Assumption from,
      String path,
      Catalogue catalogue,
      Fields fields) {
    Optional<LocalDate> date =
        fields.read(path + ".date", Reason.FIELD_INVALID, () -> Dates.decode(from.getDate()));
    Optional<BigDecimal> value = fields.read(
        path + ".value", Reason.FIELD_INVALID, () -> positive(Decimals.decode(from.getValue())));
    if (from.getInstrument().isEmpty() == from.getCurrencyCode().isEmpty()) {
      fields.wrong(
          path,
          Reason.FIELD_INVALID,
          "is a price of an instrument or a rate of a currency_code, one of the two");
      return Optional.empty();
    }
    if (date.isEmpty() || value.isEmpty()) {
      return Optional.empty();
    }
    if (from.getInstrument().isEmpty()) {
      return fields
          .read(
              path + ".currency_code",
              Reason.CURRENCY_UNKNOWN,
              () -> CurrencyCode.of(from.getCurrencyCode()))
          .map(currency -> new Assumption.Rate(currency, date.get(), value.get()));
    }
    Optional<Assumption> price = fields
        .read(
            path + ".instrument",
            Reason.FIELD_INVALID,
            () -> InstrumentId.parse(from.getInstrument()))
        .flatMap(catalogue::find)
        .map(fact -> new Assumption.Price(fact.id(), date.get(), value.get()));
    if (price.isEmpty()) {
      fields.wrong(
          path + ".instrument",
          Reason.RESOURCE_NOT_FOUND,
          "there is no '" + from.getInstrument() + "'");
    }
    return price;
  }

  private static BigDecimal positive(BigDecimal value) {
    if (value.signum() <= 0) {
      throw new IllegalArgumentException("is more than zero");
    }
    return value;
  }
}
