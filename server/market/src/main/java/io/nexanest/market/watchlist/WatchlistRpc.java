package io.nexanest.market.watchlist;

import com.google.protobuf.Empty;
import io.grpc.stub.StreamObserver;
import io.nexanest.api.market.v1.CreateWatchlistRequest;
import io.nexanest.api.market.v1.DeleteWatchlistRequest;
import io.nexanest.api.market.v1.GetWatchlistRequest;
import io.nexanest.api.market.v1.ListWatchlistsRequest;
import io.nexanest.api.market.v1.ListWatchlistsResponse;
import io.nexanest.api.market.v1.UpdateWatchlistRequest;
import io.nexanest.api.market.v1.Watchlist;
import io.nexanest.api.market.v1.WatchlistServiceGrpc;
import io.nexanest.platform.rpc.Unary;

/** The wire's face of {@link Watchlists}. */
public final class WatchlistRpc extends WatchlistServiceGrpc.WatchlistServiceImplBase {
  private final Watchlists watchlists;

  public WatchlistRpc(Watchlists watchlists) {
    this.watchlists = watchlists;
  }

  @Override
  public void createWatchlist(CreateWatchlistRequest request, StreamObserver<Watchlist> observer) {
    Unary.answer(observer, () -> watchlists.create(request));
  }

  @Override
  public void getWatchlist(GetWatchlistRequest request, StreamObserver<Watchlist> observer) {
    Unary.answer(observer, () -> watchlists.get(request.getName()));
  }

  @Override
  public void listWatchlists(
      ListWatchlistsRequest request, StreamObserver<ListWatchlistsResponse> observer) {
    Unary.answer(observer, () -> watchlists.list(request));
  }

  @Override
  public void updateWatchlist(UpdateWatchlistRequest request, StreamObserver<Watchlist> observer) {
    Unary.answer(observer, () -> watchlists.update(request));
  }

  @Override
  public void deleteWatchlist(DeleteWatchlistRequest request, StreamObserver<Empty> observer) {
    Unary.answer(observer, () -> watchlists.delete(request));
  }
}
