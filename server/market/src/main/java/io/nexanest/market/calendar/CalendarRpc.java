package io.nexanest.market.calendar;

import io.grpc.stub.StreamObserver;
import io.nexanest.api.market.v1.CalendarServiceGrpc;
import io.nexanest.api.market.v1.GetTradingSessionRequest;
import io.nexanest.api.market.v1.ListExchangesRequest;
import io.nexanest.api.market.v1.ListExchangesResponse;
import io.nexanest.api.market.v1.ListTradingSessionsRequest;
import io.nexanest.api.market.v1.ListTradingSessionsResponse;
import io.nexanest.api.market.v1.TradingSession;
import io.nexanest.core.session.ExchangeCalendar;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.kernel.time.BusinessClock;
import io.nexanest.platform.rpc.Fields;
import io.nexanest.platform.rpc.Pages.Page;
import io.nexanest.platform.rpc.Unary;
import io.nexanest.wire.Dates;
import java.time.LocalDate;

/** The wire's face of {@link TradingSessions}. */
public final class CalendarRpc extends CalendarServiceGrpc.CalendarServiceImplBase {
  private static final int DAYS = 30;

  private final TradingSessions sessions;
  private final BusinessClock today;

  public CalendarRpc(TradingSessions sessions, BusinessClock today) {
    this.sessions = sessions;
    this.today = today;
  }

  @Override
  public void listExchanges(
      ListExchangesRequest request, StreamObserver<ListExchangesResponse> observer) {
    Unary.answer(observer, () -> {
      Page<ExchangeCalendar> page =
          sessions.exchanges(request.getPageSize(), request.getPageToken());
      return ListExchangesResponse.newBuilder()
          .addAllExchanges(page.rows().stream().map(CalendarCodec::encode).toList())
          .setNextPageToken(page.next())
          .build();
    });
  }

  @Override
  public void listTradingSessions(
      ListTradingSessionsRequest request, StreamObserver<ListTradingSessionsResponse> observer) {
    Unary.answer(observer, () -> {
      Fields fields = new Fields();
      LocalDate from = request.hasFromDate()
          ? fields
              .read(
                  "from_date", Reason.DATE_OUT_OF_RANGE, () -> Dates.decode(request.getFromDate()))
              .orElse(LocalDate.MIN)
          : today.today();
      LocalDate to = request.hasToDate()
          ? fields
              .read("to_date", Reason.DATE_OUT_OF_RANGE, () -> Dates.decode(request.getToDate()))
              .orElse(LocalDate.MAX)
          : sessions.atMost(request.getParent(), from.plusDays(DAYS));
      fields.check();
      var page = sessions.list(
          request.getParent(), from, to, request.getPageSize(), request.getPageToken());
      return ListTradingSessionsResponse.newBuilder()
          .addAllTradingSessions(page.rows().stream()
              .map(one -> CalendarCodec.encode(request.getParent(), one))
              .toList())
          .setNextPageToken(page.next())
          .build();
    });
  }

  @Override
  public void getTradingSession(
      GetTradingSessionRequest request, StreamObserver<TradingSession> observer) {
    Unary.answer(observer, () -> {
      var session = sessions.get(request.getName());
      return CalendarCodec.encode(TradingSessions.exchange(request.getName()), session);
    });
  }
}
