package io.nexanest.market.history;

import com.google.longrunning.Operation;
import io.grpc.stub.StreamObserver;
import io.nexanest.api.market.v1.BackfillHistoryRequest;
import io.nexanest.api.market.v1.BarAdjustment;
import io.nexanest.api.market.v1.HistoryServiceGrpc;
import io.nexanest.api.market.v1.ListCorporateActionsRequest;
import io.nexanest.api.market.v1.ListCorporateActionsResponse;
import io.nexanest.api.market.v1.ListHistoryGapsRequest;
import io.nexanest.api.market.v1.ListHistoryGapsResponse;
import io.nexanest.api.market.v1.StreamBarsRequest;
import io.nexanest.api.market.v1.StreamBarsResponse;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.kernel.time.AsOf;
import io.nexanest.kernel.time.BusinessClock;
import io.nexanest.market.instrument.Instrument;
import io.nexanest.market.minute.IntervalHistories;
import io.nexanest.platform.rpc.Fields;
import io.nexanest.platform.rpc.Unary;
import io.nexanest.platform.stream.BlockStream;
import io.nexanest.wire.AsOfs;
import io.nexanest.wire.Dates;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The wire's face of {@link Histories}. */
public final class HistoryRpc extends HistoryServiceGrpc.HistoryServiceImplBase {
  private static final int INSTRUMENTS_MOST = 500;

  private final Histories histories;
  private final Function<ListHistoryGapsRequest, ListHistoryGapsResponse> gaps;
  private final Function<BackfillHistoryRequest, Operation> backfill;
  private final BusinessClock today;
  private final InstantSource clock;

  /**
   * @param gaps lists what the history lacks
   * @param backfill begins to fill it
   */
  public HistoryRpc(
      Histories histories,
      Function<ListHistoryGapsRequest, ListHistoryGapsResponse> gaps,
      Function<BackfillHistoryRequest, Operation> backfill,
      BusinessClock today,
      InstantSource clock) {
    this.histories = histories;
    this.gaps = gaps;
    this.backfill = backfill;
    this.today = today;
    this.clock = clock;
  }

  @Override
  public void streamBars(StreamBarsRequest request, StreamObserver<StreamBarsResponse> observer) {
    Fields fields = new Fields();
    List<String> names = request.getInstrumentsList();
    if (names.isEmpty() || names.size() > INSTRUMENTS_MOST) {
      fields.wrong(
          "instruments",
          names.isEmpty() ? Reason.FIELD_REQUIRED : Reason.FIELD_INVALID,
          "has " + names.size() + " entries; 1 to " + INSTRUMENTS_MOST + " are right");
    }
    LocalDate from = !request.hasFromDate()
        ? LocalDate.MIN
        : fields
            .read("from_date", Reason.DATE_OUT_OF_RANGE, () -> Dates.decode(request.getFromDate()))
            .orElse(LocalDate.MIN);
    Instant now = clock.instant();
    AsOf question = fields
        .read(
            "as_of",
            Reason.FIELD_INVALID,
            () -> AsOfs.decode(request.getAsOf(), today.today(), now))
        .orElseGet(() -> AsOf.books(today.today(), now));
    if (request.getAdjustment() == BarAdjustment.UNRECOGNIZED) {
      fields.wrong("adjustment", Reason.FIELD_INVALID, "is none or splits");
    }
    interval(fields, request, from, question);
    fields.check();
    boolean adjusted = request.getAdjustment() == BarAdjustment.BAR_ADJUSTMENT_SPLITS;
    int minutes = request.getIntervalMinutes();
    List<Instrument> instruments = histories.require(names);
    Stream<StreamBarsResponse> blocks = instruments.stream().flatMap(instrument -> {
      Iterator<StreamBarsResponse> each = minutes == 0
          ? histories.blocks(instrument, from, question, adjusted)
          : histories.blocks(
              instrument,
              from,
              question,
              new Histories.Interval(minutes, adjusted),
              !question.knownTime().isBefore(now));
      return Stream.iterate(each, Iterator::hasNext, it -> it).map(Iterator::next);
    });
    BlockStream.send(observer, blocks.iterator());
  }

  private static void interval(
      Fields fields, StreamBarsRequest request, LocalDate from, AsOf question) {
    int minutes = request.getIntervalMinutes();
    if (minutes < 0 || minutes > IntervalHistories.SESSION) {
      fields.wrong(
          "interval_minutes",
          Reason.FIELD_INVALID,
          "is " + minutes + "; 0 (daily bars) to " + IntervalHistories.SESSION
              + " (a session) are right");
    }
    if (minutes == 0) {
      return;
    }
    if (!request.hasFromDate()) {
      fields.wrong("from_date", Reason.FIELD_REQUIRED, "is needed where interval_minutes is given");
    } else if (from.plusDays(IntervalHistories.DAYS).isBefore(question.effectiveDate())) {
      fields.wrong(
          "from_date",
          Reason.DATE_OUT_OF_RANGE,
          "is " + from + ", more than " + IntervalHistories.DAYS + " days before "
              + question.effectiveDate());
    }
  }

  @Override
  public void listCorporateActions(
      ListCorporateActionsRequest request, StreamObserver<ListCorporateActionsResponse> observer) {
    Unary.answer(observer, () -> {
      Histories.Page page =
          histories.actions(request.getParent(), request.getPageSize(), request.getPageToken());
      return ListCorporateActionsResponse.newBuilder()
          .addAllCorporateActions(
              page.actions().stream().map(HistoryCodec::encode).toList())
          .setNextPageToken(page.nextToken())
          .build();
    });
  }

  @Override
  public void listHistoryGaps(
      ListHistoryGapsRequest request, StreamObserver<ListHistoryGapsResponse> observer) {
    Unary.answer(observer, () -> gaps.apply(request));
  }

  @Override
  public void backfillHistory(BackfillHistoryRequest request, StreamObserver<Operation> observer) {
    Unary.answer(observer, () -> backfill.apply(request));
  }
}
