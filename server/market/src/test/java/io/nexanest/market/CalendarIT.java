package io.nexanest.market;

import static io.nexanest.market.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.api.market.v1.CalendarServiceGrpc;
import io.nexanest.api.market.v1.CalendarServiceGrpc.CalendarServiceBlockingStub;
import io.nexanest.api.market.v1.Exchange;
import io.nexanest.api.market.v1.GetTradingSessionRequest;
import io.nexanest.api.market.v1.ListExchangesRequest;
import io.nexanest.api.market.v1.ListTradingSessionsRequest;
import io.nexanest.api.market.v1.ListTradingSessionsResponse;
import io.nexanest.api.market.v1.TradingSession;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Times;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CalendarIT {
  private static MarketServer server;
  private static CalendarServiceBlockingStub calendars;

  @BeforeAll
  static void start() {
    server = new MarketServer(Map.of());
    server.ready();
    calendars = CalendarServiceGrpc.newBlockingStub(server.as("ann"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void theSessionsOfAYearComePageByPage() {
    ListTradingSessionsRequest.Builder request = ListTradingSessionsRequest.newBuilder()
        .setParent("exchanges/XNAS")
        .setFromDate(Dates.encode(LocalDate.of(2024, 1, 1)))
        .setToDate(Dates.encode(LocalDate.of(2024, 12, 31)));
    List<TradingSession> all = new ArrayList<>();
    ListTradingSessionsResponse page = calendars.listTradingSessions(request.build());
    all.addAll(page.getTradingSessionsList());
    while (!page.getNextPageToken().isEmpty()) {
      page = calendars.listTradingSessions(
          request.setPageToken(page.getNextPageToken()).build());
      all.addAll(page.getTradingSessionsList());
    }
    // The exchange's own count for 2024, of which three ended early.
    assertThat(all).hasSize(252);
    assertThat(all.stream().filter(TradingSession::getEarlyClose).map(TradingSession::getName))
        .containsExactly(
            "exchanges/XNAS/tradingSessions/2024-07-03",
            "exchanges/XNAS/tradingSessions/2024-11-29",
            "exchanges/XNAS/tradingSessions/2024-12-24");
  }

  @Test
  void aListBeginsAtTheMarketsTodayWhereNoDateIsGiven() {
    ListTradingSessionsResponse page = calendars.listTradingSessions(
        ListTradingSessionsRequest.newBuilder().setParent("exchanges/XNYS").build());
    assertThat(Dates.decode(page.getTradingSessions(0).getDate())).isEqualTo("2001-01-02");
    assertThat(page.getTradingSessionsCount()).isEqualTo(22);
  }

  @Test
  void aListWithoutAnEndStopsAtWhatIsKnown() {
    ListTradingSessionsResponse page =
        calendars.listTradingSessions(ListTradingSessionsRequest.newBuilder()
            .setParent("exchanges/XLON")
            .setFromDate(Dates.encode(LocalDate.of(2027, 12, 20)))
            .build());
    assertThat(Dates.decode(page.getTradingSessionsList().getLast().getDate()))
        .isEqualTo("2027-12-31");
  }

  @Test
  void aSessionIsToldInUtcWithItsPause() {
    TradingSession tokyo = session("exchanges/XTKS/tradingSessions/2024-11-05");
    assertThat(Times.decode(tokyo.getOpenTime())).isEqualTo("2024-11-05T00:00:00Z");
    assertThat(Times.decode(tokyo.getPauseStartTime())).isEqualTo("2024-11-05T02:30:00Z");
    assertThat(Times.decode(tokyo.getCloseTime())).isEqualTo("2024-11-05T06:30:00Z");
    assertThat(session("exchanges/XNYS/tradingSessions/2024-11-05").hasPauseStartTime())
        .isFalse();
  }

  @Test
  void everyExchangeSaysUntilWhenItIsKnown() {
    List<Exchange> exchanges =
        calendars.listExchanges(ListExchangesRequest.getDefaultInstance()).getExchangesList();
    assertThat(exchanges)
        .extracting(Exchange::getName)
        .contains("exchanges/XNYS", "exchanges/XLON", "exchanges/XETR", "exchanges/XTKS")
        .isSorted();
    assertThat(exchanges).allMatch(Exchange::hasKnownUntilDate);
    assertThat(exchanges.stream()
            .filter(one -> one.getName().equals("exchanges/XNYS"))
            .map(one -> Dates.decode(one.getEarlyClosesKnownFromDate()).toString()))
        .containsExactly("2013-01-01");
  }

  @Test
  void whatIsNotKnownIsRefused() {
    assertRefused(
        Reason.RESOURCE_NOT_FOUND, () -> session("exchanges/XNYS/tradingSessions/2024-12-25"));
    assertRefused(
        Reason.RESOURCE_NOT_FOUND, () -> session("exchanges/XXXX/tradingSessions/2024-12-24"));
    assertRefused(
        Reason.RESOURCE_NOT_FOUND, () -> session("exchanges/XNYS/tradingSessions/yesterday"));
    assertRefused(Reason.FIELD_INVALID, () -> session("XNYS"));
    assertRefused(
        Reason.DATE_OUT_OF_RANGE, () -> session("exchanges/XNYS/tradingSessions/2060-01-02"));
  }

  private static TradingSession session(String name) {
    return calendars.getTradingSession(
        GetTradingSessionRequest.newBuilder().setName(name).build());
  }
}
