package io.nexanest.desktop.gateway.remote;

import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.market.QuoteGateway;
import io.nexanest.desktop.gateway.market.QuoteSink;
import io.nexanest.desktop.gateway.rpc.Line;
import io.nexanest.desktop.gateway.rpc.StreamSupervisor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One quote stream for the whole window. What is followed is counted here and outlives streams: a
 * new stream subscribes to all of it, and its first batch is the snapshot.
 */
public final class GrpcQuoteGateway implements QuoteGateway {
  private final Line line;
  private final Map<String, Integer> followed = new HashMap<>();
  private Optional<QuoteStream> stream = Optional.empty();

  public GrpcQuoteGateway(Line line) {
    this.line = line;
  }

  @Override
  public Subscription open(QuoteSink sink) {
    StreamSupervisor supervisor =
        new StreamSupervisor(line.schedule(), line.random(), sink::link, at -> connect(at, sink));
    supervisor.start();
    return supervisor;
  }

  @Override
  public synchronized Subscription follow(String instrument) {
    if (followed.merge(instrument, 1, Integer::sum) == 1) {
      stream.ifPresent(open -> open.subscribe(List.of(instrument)));
    }
    return new Follow(instrument);
  }

  private synchronized Subscription connect(StreamSupervisor.Line at, QuoteSink sink) {
    QuoteStream open = new QuoteStream(at, sink, line.channel());
    stream = Optional.of(open);
    open.start(new ArrayList<>(followed.keySet()));
    return open;
  }

  private synchronized void unfollow(String instrument) {
    if (followed.merge(instrument, -1, Integer::sum) == 0) {
      followed.remove(instrument);
      stream.ifPresent(open -> open.unsubscribe(instrument));
    }
  }

  private final class Follow implements Subscription {
    private final String instrument;
    private boolean closed;

    private Follow(String instrument) {
      this.instrument = instrument;
    }

    @Override
    public void close() {
      if (!closed) {
        closed = true;
        unfollow(instrument);
      }
    }
  }
}
