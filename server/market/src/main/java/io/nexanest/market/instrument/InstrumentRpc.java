package io.nexanest.market.instrument;

import io.grpc.stub.StreamObserver;
import io.nexanest.api.market.v1.BatchGetInstrumentsRequest;
import io.nexanest.api.market.v1.BatchGetInstrumentsResponse;
import io.nexanest.api.market.v1.GetInstrumentRequest;
import io.nexanest.api.market.v1.InstrumentServiceGrpc;
import io.nexanest.api.market.v1.ListInstrumentsRequest;
import io.nexanest.api.market.v1.ListInstrumentsResponse;
import io.nexanest.api.market.v1.ResolveInstrumentsRequest;
import io.nexanest.api.market.v1.ResolveInstrumentsResponse;
import io.nexanest.api.market.v1.ResolveInstrumentsResponse.Resolution;
import io.nexanest.api.market.v1.SearchInstrumentsRequest;
import io.nexanest.api.market.v1.SearchInstrumentsResponse;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.platform.rpc.Problems;
import io.nexanest.platform.rpc.Unary;
import java.util.List;
import java.util.function.Supplier;

/** The wire's face of {@link Instruments}. */
public final class InstrumentRpc extends InstrumentServiceGrpc.InstrumentServiceImplBase {
  private final Instruments instruments;
  private final Supplier<PriceSpans> spans;

  public InstrumentRpc(Instruments instruments, Supplier<PriceSpans> spans) {
    this.instruments = instruments;
    this.spans = spans;
  }

  @Override
  public void getInstrument(
      GetInstrumentRequest request, StreamObserver<io.nexanest.api.market.v1.Instrument> observer) {
    Unary.answer(observer, () -> encode(instruments.get(request.getName())));
  }

  @Override
  public void batchGetInstruments(
      BatchGetInstrumentsRequest request, StreamObserver<BatchGetInstrumentsResponse> observer) {
    Unary.answer(
        observer,
        () -> BatchGetInstrumentsResponse.newBuilder()
            .addAllInstruments(encode(instruments.batch(request.getNamesList())))
            .build());
  }

  @Override
  public void listInstruments(
      ListInstrumentsRequest request, StreamObserver<ListInstrumentsResponse> observer) {
    Unary.answer(observer, () -> {
      Instruments.Page page = instruments.list(request.getPageSize(), request.getPageToken());
      return ListInstrumentsResponse.newBuilder()
          .addAllInstruments(encode(page.indexes()))
          .setNextPageToken(page.nextToken())
          .build();
    });
  }

  @Override
  public void searchInstruments(
      SearchInstrumentsRequest request, StreamObserver<SearchInstrumentsResponse> observer) {
    Unary.answer(
        observer,
        () -> SearchInstrumentsResponse.newBuilder()
            .addAllInstruments(
                encode(instruments.search(request.getQuery(), request.getPageSize())))
            .build());
  }

  @Override
  public void resolveInstruments(
      ResolveInstrumentsRequest request, StreamObserver<ResolveInstrumentsResponse> observer) {
    Unary.answer(observer, () -> {
      if (request.getKeysCount() > Limits.BATCH_ITEMS) {
        throw Instruments.tooMany("keys", request.getKeysCount(), Limits.BATCH_ITEMS);
      }
      return ResolveInstrumentsResponse.newBuilder()
          .addAllResolutions(request.getKeysList().stream().map(this::resolve).toList())
          .build();
    });
  }

  private Resolution resolve(ResolveInstrumentsRequest.Key key) {
    try {
      int index = instruments.resolve(key.getScheme(), key.getValue());
      return Resolution.newBuilder()
          .setInstrument(instruments.catalogue().at(index).id().name())
          .build();
    } catch (Problem e) {
      return Resolution.newBuilder().setError(Problems.status(e)).build();
    }
  }

  private List<io.nexanest.api.market.v1.Instrument> encode(List<Integer> indexes) {
    return indexes.stream().map(this::encode).toList();
  }

  private io.nexanest.api.market.v1.Instrument encode(int index) {
    return InstrumentCodec.encode(instruments.catalogue().at(index), spans.get().of(index));
  }
}
