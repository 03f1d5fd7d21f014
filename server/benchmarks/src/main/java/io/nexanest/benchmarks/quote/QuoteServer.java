package io.nexanest.benchmarks.quote;

import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.market.adapter.spi.Provider;
import io.nexanest.market.adapter.spi.ProviderFactory;
import io.nexanest.market.adapter.spi.ProviderSettings;
import io.nexanest.market.adapter.spi.QuoteFeed;
import io.nexanest.market.feed.LiveFeed;
import io.nexanest.market.instrument.Catalogue;
import io.nexanest.market.instrument.Instrument;
import io.nexanest.market.instrument.StableId;
import io.nexanest.market.quote.LiveMarket;
import io.nexanest.market.quote.QuoteHub;
import io.nexanest.market.quote.QuoteRpc;
import io.nexanest.market.quote.QuoteStreams;
import io.nexanest.market.quote.QuoteTable;
import io.nexanest.market.quote.Quotes;
import io.nexanest.market.state.FeedStatus;
import io.nexanest.market.state.MarketDay;
import io.nexanest.platform.config.Settings;
import io.nexanest.platform.rpc.PeerPass;
import io.nexanest.platform.rpc.server.GateConfig;
import io.nexanest.platform.rpc.server.Gates;
import io.nexanest.platform.rpc.server.GrpcServer;
import io.nexanest.platform.security.Permissions;
import io.nexanest.platform.security.Principal;
import io.nexanest.platform.security.TokenVerifier;
import io.nexanest.platform.telemetry.Telemetry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The server's own listener, interceptors, feed intake and quote streams over a feed, without the
 * other slices and without a database. Each token is a session of its own.
 */
public final class QuoteServer implements AutoCloseable {
  static final int INSTRUMENTS = 500;
  static final String SCHEME = "Bench";
  static final String READY = "LISTENING";
  private static final int JOURNAL = 1 << 18;

  private final QuoteFeed feed;
  private final GrpcServer server;

  private QuoteServer(QuoteFeed feed, GrpcServer server) {
    this.feed = feed;
    this.server = server;
  }

  /** Serves the synthetic exchange at a rate in ticks a second until the input ends. */
  public static void main(String[] args) throws IOException {
    ProviderSettings settings = new ProviderSettings(
        Map.of("rate", args[0], "instruments", Integer.toString(INSTRUMENTS)), path -> {
          throw new UncheckedIOException(new IOException("there is no " + path));
        });
    try (Provider provider = ProviderFactory.of("synthetic").open(settings);
        QuoteServer server = start(provider.quotes());
        InputStream in = System.in) {
      System.out.println(READY + " " + server.port());
      System.out.flush();
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    System.exit(0);
  }

  static QuoteServer start(QuoteFeed feed) throws IOException {
    Catalogue catalogue = new Catalogue(
        IntStream.range(0, INSTRUMENTS).mapToObj(i -> instrument(symbol(i))).toList());
    Map<String, Integer> indexes = new HashMap<>();
    for (int i = 0; i < catalogue.size(); i++) {
      indexes.put(catalogue.at(i).symbol(), i);
    }
    long[] closes = new long[catalogue.size()];
    Arrays.fill(closes, 1_000);
    QuoteHub hub = new QuoteHub(catalogue, new QuoteTable(catalogue.size(), JOURNAL, 0), closes);
    FeedStatus status = new FeedStatus();
    LiveMarket market =
        new LiveMarket(hub, status, new MarketDay(LocalDate.of(2001, 1, 2), "synthetic", true, 1));
    InstantSource clock = InstantSource.system();
    feed.subscribe(indexes.keySet());
    feed.start(new LiveFeed(catalogue, indexes, hub, status, clock, 5_000));
    QuoteStreams streams = new QuoteStreams(() -> market, p -> {}, clock, System::nanoTime);
    return new QuoteServer(
        feed,
        new GrpcServer(
            new InetSocketAddress("127.0.0.1", 0),
            io.grpc.InsecureServerCredentials.create(),
            List.of(new QuoteRpc(new Quotes(() -> market), streams)),
            new Gates(
                GateConfig.read(Settings.of(Map.of())),
                new Telemetry(),
                List.of(new AnyToken()),
                new PeerPass(new byte[32])),
            false));
  }

  static String symbol(int index) {
    return "SYN%04d".formatted(index + 1);
  }

  /** The names of all its instruments. */
  static List<String> names() {
    return IntStream.range(0, INSTRUMENTS).mapToObj(i -> id(symbol(i)).name()).toList();
  }

  int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.close();
    feed.close();
  }

  private static InstrumentId id(String symbol) {
    return new InstrumentId(StableId.ofListing("XXXX", symbol));
  }

  private static Instrument instrument(String symbol) {
    return new Instrument(
        id(symbol),
        symbol,
        "equity",
        "",
        "USD",
        2,
        List.of(),
        List.of(new Instrument.Listing("XXXX", symbol, "USD")));
  }

  private static final class AnyToken implements TokenVerifier {
    @Override
    public String scheme() {
      return SCHEME;
    }

    @Override
    public Optional<Principal> verify(String token) {
      UUID nobody = new UUID(0, 1);
      return Optional.of(new Principal(nobody, nobody, token, Permissions.ALL, token));
    }

    @Override
    public boolean stillValid(Principal principal) {
      return true;
    }
  }
}
