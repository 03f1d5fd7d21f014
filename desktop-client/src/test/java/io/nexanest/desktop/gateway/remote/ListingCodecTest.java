package io.nexanest.desktop.gateway.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.type.Decimal;
import io.nexanest.api.portfolio.v1.ListTransactionsRequest;
import io.nexanest.api.portfolio.v1.ListTransactionsResponse;
import io.nexanest.api.portfolio.v1.TransactionGroup;
import io.nexanest.api.portfolio.v1.TransactionGrouping;
import io.nexanest.api.portfolio.v1.TransactionOrigin;
import io.nexanest.api.portfolio.v1.TransactionState;
import io.nexanest.api.portfolio.v1.TransactionSum;
import io.nexanest.api.portfolio.v1.TransactionType;
import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.ledger.TransactionPage;
import io.nexanest.desktop.gateway.ledger.query.Grouping;
import io.nexanest.desktop.gateway.ledger.query.LedgerFilter;
import io.nexanest.desktop.gateway.ledger.query.LedgerQuery;
import io.nexanest.desktop.gateway.ledger.query.Origin;
import io.nexanest.desktop.gateway.ledger.query.Window;
import io.nexanest.desktop.gateway.remote.ledger.ListingCodec;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListingCodecTest {
  @Test
  void everythingThatIsAskedGoesOut() {
    LedgerFilter filter = new LedgerFilter(
        "coca",
        Optional.of(LocalDate.of(1999, 1, 1)),
        Optional.empty(),
        List.of(io.nexanest.desktop.gateway.ledger.TransactionType.BUY),
        "accounts/a1",
        "instruments/ko",
        "10",
        "20.5",
        Origin.IMPORTED,
        List.of(io.nexanest.desktop.gateway.ledger.TransactionState.POSTED));
    ListTransactionsRequest asked = ListingCodec.encode(
        new LedgerQuery(
            "households/h1",
            AsOf.NOW
                .at(LocalDate.of(2000, 6, 30))
                .knownAt(Instant.parse("2000-12-29T21:00:00Z"))
                .in("branches/b1"),
            filter,
            "amount desc",
            Grouping.MONTH),
        new Window("t", 200, 100));
    assertThat(asked)
        .isEqualTo(ListTransactionsRequest.newBuilder()
            .setParent("accounts/a1")
            .setPageSize(100)
            .setPageToken("t")
            .setSkip(200)
            .setShowSuperseded(true)
            .setQuery("coca")
            .setFromDate(Dates.encode(LocalDate.of(1999, 1, 1)))
            .setToDate(Dates.encode(LocalDate.of(2000, 6, 30)))
            .addTypes(TransactionType.TRANSACTION_TYPE_BUY)
            .setInstrument("instruments/ko")
            .setMinAmount(decimal("10"))
            .setMaxAmount(decimal("20.5"))
            .setOrigin(TransactionOrigin.TRANSACTION_ORIGIN_IMPORTED)
            .addStates(TransactionState.TRANSACTION_STATE_POSTED)
            .setOrderBy("amount desc")
            .setGroupBy(TransactionGrouping.TRANSACTION_GROUPING_MONTH)
            .setBranch("branches/b1")
            .setKnownTime(Times.encode(Instant.parse("2000-12-29T21:00:00Z")))
            .build());
  }

  @Test
  void groupsAndSumsComeIn() {
    TransactionSum sum = TransactionSum.newBuilder()
        .setCurrencyCode("USD")
        .setCash(decimal("-12.5"))
        .setFee(decimal("-1"))
        .setTax(decimal("0"))
        .build();
    TransactionPage page = ListingCodec.page(ListTransactionsResponse.newBuilder()
        .setTotalCount(7)
        .addGroups(TransactionGroup.newBuilder().setKey("1999-12").setCount(7).addSums(sum))
        .addSums(sum)
        .build());
    assertThat(page.total()).isEqualTo(7);
    assertThat(page.groups().getFirst().key()).isEqualTo("1999-12");
    assertThat(page.groups().getFirst().sums().getFirst().cash()).isEqualByComparingTo("-12.5");
    assertThat(page.sums().getFirst().fee()).isEqualByComparingTo("-1");
  }

  private static Decimal decimal(String value) {
    return Decimal.newBuilder().setValue(value).build();
  }
}
