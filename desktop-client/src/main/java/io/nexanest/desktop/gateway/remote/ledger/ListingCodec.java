package io.nexanest.desktop.gateway.remote.ledger;

import com.google.type.Decimal;
import io.nexanest.api.portfolio.v1.BatchCorrectTransactionsRequest;
import io.nexanest.api.portfolio.v1.CorrectTransactionRequest;
import io.nexanest.api.portfolio.v1.ListTransactionsRequest;
import io.nexanest.api.portfolio.v1.ListTransactionsResponse;
import io.nexanest.api.portfolio.v1.TransactionGroup;
import io.nexanest.api.portfolio.v1.TransactionGrouping;
import io.nexanest.api.portfolio.v1.TransactionOrigin;
import io.nexanest.api.portfolio.v1.TransactionState;
import io.nexanest.api.portfolio.v1.TransactionSum;
import io.nexanest.api.portfolio.v1.TransactionType;
import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.ledger.Correction;
import io.nexanest.desktop.gateway.ledger.TransactionPage;
import io.nexanest.desktop.gateway.ledger.query.Grouping;
import io.nexanest.desktop.gateway.ledger.query.LedgerFilter;
import io.nexanest.desktop.gateway.ledger.query.LedgerGroup;
import io.nexanest.desktop.gateway.ledger.query.LedgerQuery;
import io.nexanest.desktop.gateway.ledger.query.LedgerSum;
import io.nexanest.desktop.gateway.ledger.query.Origin;
import io.nexanest.desktop.gateway.ledger.query.Window;
import io.nexanest.desktop.gateway.remote.TransactionCodec;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Times;
import java.math.BigDecimal;
import java.util.List;

/** A question to the ledger and its answer, to and from the wire. */
public final class ListingCodec {
  private ListingCodec() {}

  public static ListTransactionsRequest encode(LedgerQuery query, Window window) {
    LedgerFilter filter = query.filter();
    ListTransactionsRequest.Builder to = ListTransactionsRequest.newBuilder()
        .setParent(filter.account().isEmpty() ? query.scope() : filter.account())
        .setPageSize(window.size())
        .setPageToken(window.token())
        .setSkip(window.skip())
        .setOrderBy(query.orderBy())
        .setGroupBy(grouping(query.grouping()));
    narrow(to, filter);
    asOf(to, query.asOf());
    return to.build();
  }

  private static void asOf(ListTransactionsRequest.Builder to, AsOf asOf) {
    to.setBranch(asOf.branch());
    asOf.effectiveDate().map(Dates::encode).ifPresent(date -> {
      if (!to.hasToDate() || Dates.decode(to.getToDate()).isAfter(Dates.decode(date))) {
        to.setToDate(date);
      }
    });
    asOf.knownTime().ifPresent(moment -> to.setKnownTime(Times.encode(moment)));
  }

  private static void narrow(ListTransactionsRequest.Builder to, LedgerFilter filter) {
    to.setShowSuperseded(true)
        .setQuery(filter.words())
        .setInstrument(filter.instrument())
        .setOrigin(origin(filter.origin()));
    filter.from().map(Dates::encode).ifPresent(to::setFromDate);
    filter.to().map(Dates::encode).ifPresent(to::setToDate);
    if (!filter.least().isEmpty()) {
      to.setMinAmount(decimal(filter.least()));
    }
    if (!filter.most().isEmpty()) {
      to.setMaxAmount(decimal(filter.most()));
    }
    filter
        .types()
        .forEach(type -> to.addTypes(TransactionType.valueOf("TRANSACTION_TYPE_" + type.name())));
    filter
        .states()
        .forEach(
            state -> to.addStates(TransactionState.valueOf("TRANSACTION_STATE_" + state.name())));
  }

  public static TransactionPage page(ListTransactionsResponse from) {
    return new TransactionPage(
        from.getTransactionsList().stream().map(TransactionCodec::transaction).toList(),
        from.getNextPageToken(),
        from.getTotalCount(),
        from.getGroupsList().stream().map(ListingCodec::group).toList(),
        sums(from.getSumsList()));
  }

  public static BatchCorrectTransactionsRequest encode(
      List<Correction> corrections, boolean validateOnly, String requestId) {
    BatchCorrectTransactionsRequest.Builder to = BatchCorrectTransactionsRequest.newBuilder()
        .setValidateOnly(validateOnly)
        .setRequestId(requestId);
    corrections.forEach(one -> to.addRequests(CorrectTransactionRequest.newBuilder()
        .setTransaction(
            TransactionCodec.encode(one.draft()).setName(one.name()).setEtag(one.etag()))));
    return to.build();
  }

  private static LedgerGroup group(TransactionGroup from) {
    return new LedgerGroup(from.getKey(), from.getCount(), sums(from.getSumsList()));
  }

  private static List<LedgerSum> sums(List<TransactionSum> from) {
    return from.stream()
        .map(one -> new LedgerSum(
            one.getCurrencyCode(),
            number(one.getCash()),
            number(one.getFee()),
            number(one.getTax())))
        .toList();
  }

  private static BigDecimal number(Decimal from) {
    return new BigDecimal(from.getValue());
  }

  private static Decimal decimal(String text) {
    return Decimal.newBuilder().setValue(text).build();
  }

  private static TransactionGrouping grouping(Grouping from) {
    return switch (from) {
      case NONE -> TransactionGrouping.TRANSACTION_GROUPING_UNSPECIFIED;
      case MONTH -> TransactionGrouping.TRANSACTION_GROUPING_MONTH;
      case ACCOUNT -> TransactionGrouping.TRANSACTION_GROUPING_ACCOUNT;
      case INSTRUMENT -> TransactionGrouping.TRANSACTION_GROUPING_INSTRUMENT;
      case TYPE -> TransactionGrouping.TRANSACTION_GROUPING_TYPE;
    };
  }

  private static TransactionOrigin origin(Origin from) {
    return switch (from) {
      case ANY -> TransactionOrigin.TRANSACTION_ORIGIN_UNSPECIFIED;
      case ENTERED -> TransactionOrigin.TRANSACTION_ORIGIN_ENTERED;
      case IMPORTED -> TransactionOrigin.TRANSACTION_ORIGIN_IMPORTED;
    };
  }
}
