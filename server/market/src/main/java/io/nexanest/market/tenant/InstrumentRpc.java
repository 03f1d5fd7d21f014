package io.nexanest.market.tenant;

import io.grpc.stub.StreamObserver;
import io.nexanest.api.market.v1.BatchGetInstrumentsRequest;
import io.nexanest.api.market.v1.BatchGetInstrumentsResponse;
import io.nexanest.api.market.v1.CreateInstrumentRequest;
import io.nexanest.api.market.v1.GetInstrumentRequest;
import io.nexanest.api.market.v1.InstrumentServiceGrpc;
import io.nexanest.api.market.v1.ListInstrumentsRequest;
import io.nexanest.api.market.v1.ListInstrumentsResponse;
import io.nexanest.api.market.v1.ListMarksRequest;
import io.nexanest.api.market.v1.ListMarksResponse;
import io.nexanest.api.market.v1.ResolveInstrumentsRequest;
import io.nexanest.api.market.v1.ResolveInstrumentsResponse;
import io.nexanest.api.market.v1.ResolveInstrumentsResponse.Resolution;
import io.nexanest.api.market.v1.SearchInstrumentsRequest;
import io.nexanest.api.market.v1.SearchInstrumentsResponse;
import io.nexanest.api.market.v1.SetMarkRequest;
import io.nexanest.api.market.v1.UpdateInstrumentRequest;
import io.nexanest.market.instrument.Instrument;
import io.nexanest.market.instrument.InstrumentCodec;
import io.nexanest.market.instrument.Instruments;
import io.nexanest.market.instrument.Visible;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.platform.rpc.Pages;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.platform.rpc.Problems;
import io.nexanest.platform.rpc.Unary;
import java.util.List;

/** The wire's face of instruments: the market's, and the caller's own beside them. */
public final class InstrumentRpc extends InstrumentServiceGrpc.InstrumentServiceImplBase {
  private final TenantCatalogues catalogues;
  private final Pages pages;
  private final PrivateInstruments privates;
  private final Marks marks;

  public InstrumentRpc(
      TenantCatalogues catalogues, Pages pages, PrivateInstruments privates, Marks marks) {
    this.catalogues = catalogues;
    this.pages = pages;
    this.privates = privates;
    this.marks = marks;
  }

  @Override
  public void getInstrument(
      GetInstrumentRequest request, StreamObserver<io.nexanest.api.market.v1.Instrument> observer) {
    Unary.answer(observer, () -> {
      Visible seen = seen();
      return encode(seen, in(seen).get(request.getName()));
    });
  }

  @Override
  public void batchGetInstruments(
      BatchGetInstrumentsRequest request, StreamObserver<BatchGetInstrumentsResponse> observer) {
    Unary.answer(observer, () -> {
      Visible seen = seen();
      return BatchGetInstrumentsResponse.newBuilder()
          .addAllInstruments(encode(seen, in(seen).batch(request.getNamesList())))
          .build();
    });
  }

  @Override
  public void listInstruments(
      ListInstrumentsRequest request, StreamObserver<ListInstrumentsResponse> observer) {
    Unary.answer(observer, () -> {
      Visible seen = seen();
      Instruments.Page page = in(seen).list(request.getPageSize(), request.getPageToken());
      return ListInstrumentsResponse.newBuilder()
          .addAllInstruments(encode(seen, page.indexes()))
          .setNextPageToken(page.nextToken())
          .build();
    });
  }

  @Override
  public void searchInstruments(
      SearchInstrumentsRequest request, StreamObserver<SearchInstrumentsResponse> observer) {
    Unary.answer(observer, () -> {
      Visible seen = seen();
      return SearchInstrumentsResponse.newBuilder()
          .addAllInstruments(
              encode(seen, in(seen).search(request.getQuery(), request.getPageSize())))
          .build();
    });
  }

  @Override
  public void resolveInstruments(
      ResolveInstrumentsRequest request, StreamObserver<ResolveInstrumentsResponse> observer) {
    Unary.answer(observer, () -> {
      if (request.getKeysCount() > Limits.BATCH_ITEMS) {
        throw Instruments.tooMany("keys", request.getKeysCount(), Limits.BATCH_ITEMS);
      }
      Visible seen = seen();
      return ResolveInstrumentsResponse.newBuilder()
          .addAllResolutions(
              request.getKeysList().stream().map(key -> resolve(seen, key)).toList())
          .build();
    });
  }

  @Override
  public void createInstrument(
      CreateInstrumentRequest request,
      StreamObserver<io.nexanest.api.market.v1.Instrument> observer) {
    Unary.answer(observer, () -> privates.create(request));
  }

  @Override
  public void updateInstrument(
      UpdateInstrumentRequest request,
      StreamObserver<io.nexanest.api.market.v1.Instrument> observer) {
    Unary.answer(observer, () -> privates.update(request));
  }

  @Override
  public void setMark(
      SetMarkRequest request, StreamObserver<io.nexanest.api.market.v1.Mark> observer) {
    Unary.answer(observer, () -> marks.set(request));
  }

  @Override
  public void listMarks(ListMarksRequest request, StreamObserver<ListMarksResponse> observer) {
    Unary.answer(observer, () -> marks.list(request));
  }

  private Resolution resolve(Visible seen, ResolveInstrumentsRequest.Key key) {
    try {
      int index = in(seen).resolve(key.getScheme(), key.getValue());
      return Resolution.newBuilder()
          .setInstrument(seen.catalogue().at(index).id().name())
          .build();
    } catch (Problem e) {
      return Resolution.newBuilder().setError(Problems.status(e)).build();
    }
  }

  private Visible seen() {
    return catalogues.of(Caller.tenant());
  }

  private Instruments in(Visible seen) {
    return new Instruments(seen.catalogue(), pages);
  }

  private static List<io.nexanest.api.market.v1.Instrument> encode(
      Visible seen, List<Integer> indexes) {
    return indexes.stream().map(index -> encode(seen, index)).toList();
  }

  private static io.nexanest.api.market.v1.Instrument encode(Visible seen, int index) {
    Instrument instrument = seen.catalogue().at(index);
    return InstrumentCodec.encode(instrument, seen.spans().of(instrument));
  }
}
