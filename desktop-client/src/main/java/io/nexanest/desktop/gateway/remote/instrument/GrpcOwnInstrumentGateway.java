package io.nexanest.desktop.gateway.remote.instrument;

import io.nexanest.api.market.v1.CreateInstrumentRequest;
import io.nexanest.api.market.v1.Instrument;
import io.nexanest.api.market.v1.InstrumentServiceGrpc;
import io.nexanest.api.market.v1.ListInstrumentsRequest;
import io.nexanest.api.market.v1.ListInstrumentsResponse;
import io.nexanest.api.market.v1.ListMarksRequest;
import io.nexanest.api.market.v1.SearchInstrumentsRequest;
import io.nexanest.api.market.v1.SetMarkRequest;
import io.nexanest.api.market.v1.UpdateInstrumentRequest;
import io.nexanest.desktop.gateway.market.own.InstrumentChange;
import io.nexanest.desktop.gateway.market.own.InstrumentSheet;
import io.nexanest.desktop.gateway.market.own.Mark;
import io.nexanest.desktop.gateway.market.own.OwnInstrumentGateway;
import io.nexanest.desktop.gateway.rpc.Answers;
import io.nexanest.desktop.gateway.rpc.Line;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Instruments with all that is said of them, over gRPC. */
public final class GrpcOwnInstrumentGateway implements OwnInstrumentGateway {
  private static final int PAGE = 1000;
  private static final int FOUND = 100;

  private final InstrumentServiceGrpc.InstrumentServiceStub stub;

  public GrpcOwnInstrumentGateway(Line line) {
    stub = InstrumentServiceGrpc.newStub(line.channel());
  }

  @Override
  public CompletionStage<List<InstrumentSheet>> own() {
    return Answers.pages(
        token -> Answers.one(
            Line.quick(stub)::listInstruments,
            ListInstrumentsRequest.newBuilder()
                .setPageSize(PAGE)
                .setPageToken(token)
                .build(),
            Function.identity()),
        page -> page.getInstrumentsList().stream()
            .filter(Instrument::getPrivateToTenant)
            .map(SheetCodec::sheet)
            .toList(),
        ListInstrumentsResponse::getNextPageToken);
  }

  @Override
  public CompletionStage<List<InstrumentSheet>> search(String words) {
    return Answers.one(
        Line.quick(stub)::searchInstruments,
        SearchInstrumentsRequest.newBuilder().setQuery(words).setPageSize(FOUND).build(),
        answer -> answer.getInstrumentsList().stream().map(SheetCodec::sheet).toList());
  }

  @Override
  public CompletionStage<List<Mark>> marks(String instrument) {
    return Answers.one(
        Line.quick(stub)::listMarks,
        ListMarksRequest.newBuilder().setParent(instrument).setPageSize(PAGE).build(),
        answer -> answer.getMarksList().stream().map(SheetCodec::mark).toList());
  }

  @Override
  public CompletionStage<String> change(InstrumentChange change, String id) {
    return switch (change.act()) {
      case CREATE ->
        Answers.one(
            Line.quick(stub)::createInstrument,
            CreateInstrumentRequest.newBuilder()
                .setInstrument(SheetCodec.instrument(change))
                .setRequestId(id)
                .build(),
            Instrument::getName);
      case UPDATE ->
        Answers.one(
            Line.quick(stub)::updateInstrument,
            UpdateInstrumentRequest.newBuilder()
                .setInstrument(SheetCodec.instrument(change))
                .setUpdateMask(SheetCodec.mask(change))
                .setRequestId(id)
                .build(),
            Instrument::getName);
      case MARK ->
        Answers.one(
            Line.quick(stub)::setMark,
            SetMarkRequest.newBuilder()
                .setParent(change.name())
                .setMark(SheetCodec.mark(change))
                .setRequestId(id)
                .build(),
            mark -> change.name());
    };
  }
}
