package io.nexanest.market.history;

import io.grpc.stub.StreamObserver;
import io.nexanest.api.market.v1.BarAdjustment;
import io.nexanest.api.market.v1.HistoryServiceGrpc;
import io.nexanest.api.market.v1.ListCorporateActionsRequest;
import io.nexanest.api.market.v1.ListCorporateActionsResponse;
import io.nexanest.api.market.v1.StreamBarsRequest;
import io.nexanest.api.market.v1.StreamBarsResponse;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.kernel.time.AsOf;
import io.nexanest.kernel.time.BusinessClock;
import io.nexanest.market.instrument.Instrument;
import io.nexanest.platform.rpc.Fields;
import io.nexanest.platform.rpc.Unary;
import io.nexanest.platform.stream.BlockStream;
import io.nexanest.wire.AsOfs;
import io.nexanest.wire.Dates;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** The wire's face of {@link Histories}. */
public final class HistoryRpc extends HistoryServiceGrpc.HistoryServiceImplBase {
  private static final int INSTRUMENTS_MOST = 500;

  private final Histories histories;
  private final BusinessClock today;
  private final InstantSource clock;

  public HistoryRpc(Histories histories, BusinessClock today, InstantSource clock) {
    this.histories = histories;
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
    AsOf question = fields
        .read(
            "as_of",
            Reason.FIELD_INVALID,
            () -> AsOfs.decode(request.getAsOf(), today.today(), clock.instant()))
        .orElseGet(() -> AsOf.books(today.today(), clock.instant()));
    if (request.getAdjustment() == BarAdjustment.UNRECOGNIZED) {
      fields.wrong("adjustment", Reason.FIELD_INVALID, "is none or splits");
    }
    fields.check();
    boolean adjusted = request.getAdjustment() == BarAdjustment.BAR_ADJUSTMENT_SPLITS;
    List<Instrument> instruments = histories.require(names);
    Stream<StreamBarsResponse> blocks = instruments.stream().flatMap(instrument -> {
      Iterator<StreamBarsResponse> each = histories.blocks(instrument, from, question, adjusted);
      return Stream.iterate(each, Iterator::hasNext, it -> it).map(Iterator::next);
    });
    BlockStream.send(observer, blocks.iterator());
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
}
