package io.nexanest.market.adapter.openfigi;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.nexanest.kernel.identifier.CheckDigits;
import io.nexanest.market.adapter.spi.ProviderSettings;
import io.nexanest.market.adapter.spi.history.HistoryLine;
import io.nexanest.market.adapter.spi.history.PacedHttp;
import io.nexanest.market.adapter.spi.line.Ask;
import io.nexanest.market.adapter.spi.line.Hosts;
import io.nexanest.market.adapter.spi.line.Secret;
import io.nexanest.market.adapter.spi.symbology.Identifier;
import io.nexanest.market.adapter.spi.symbology.Mapped;
import io.nexanest.market.adapter.spi.symbology.SymbologySource;
import io.nexanest.market.adapter.spi.time.RateLimit.Declared;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/** Asks OpenFIGI for many identifiers at a time, and for none twice a day. */
public final class OpenFigi implements SymbologySource {
  static final String ID = "openfigi";
  private static final String HOST = "api.openfigi.com:443";
  private static final long SECOND = 1_000_000_000L;
  private static final int MOST_KEPT = 10_000;

  /**
   * What is allowed.
   *
   * @param requests in a window
   * @param jobs identifiers in a request
   */
  record Plan(Declared requests, int jobs) {
    static final Plan WITHOUT_KEY = new Plan(Declared.perMinute(25), 10);
    static final Plan WITH_KEY = new Plan(new Declared(25, 6 * SECOND), 100);

    static Plan of(Secret key) {
      return key.isEmpty() ? WITHOUT_KEY : WITH_KEY;
    }
  }

  private final PacedHttp http;
  private final Runnable closing;
  private final URI uri;
  private final Secret key;
  /** The negative answers too: what is not known is asked for most often. */
  private final Cache<Identifier, Mapped> answers;

  private final ReentrantLock turn = new ReentrantLock();

  /**
   * A source that asks by a line.
   *
   * @param host with its port
   * @param key empty for none
   * @param clock nanoseconds, which do not go back
   * @param closing frees what it runs on
   */
  OpenFigi(PacedHttp http, String host, Secret key, LongSupplier clock, Runnable closing) {
    this.http = http;
    this.uri = URI.create("https://" + host + "/v3/mapping");
    this.key = key;
    this.answers = Caffeine.newBuilder()
        .maximumSize(MOST_KEPT)
        .expireAfterWrite(Duration.ofDays(1))
        .ticker(clock::getAsLong)
        .build();
    this.closing = closing;
  }

  /** Opens it. Settings: {@code key}, which may be missing; {@code host} with its port. */
  public static OpenFigi open(ProviderSettings settings) {
    String host = settings.text("host", HOST);
    Secret key = settings.secret("key");
    HistoryLine line = HistoryLine.open(ID, Hosts.of(host), Plan.of(key).requests());
    return new OpenFigi(line.http(), host, key, System::nanoTime, line.close());
  }

  @Override
  public List<Mapped> map(List<Identifier> identifiers) {
    turn.lock();
    try {
      Map<Identifier, Mapped> known = new LinkedHashMap<>();
      Set<Identifier> unknown = new LinkedHashSet<>();
      for (Identifier each : identifiers) {
        if (known.containsKey(each)) {
          continue;
        }
        refusal(each)
            .or(() -> Optional.ofNullable(answers.getIfPresent(each)))
            .ifPresentOrElse(mapped -> known.put(each, mapped), () -> unknown.add(each));
      }
      List<Identifier> open = List.copyOf(unknown);
      int jobs = Plan.of(key).jobs();
      for (int i = 0; i < open.size(); i += jobs) {
        ask(open.subList(i, Math.min(i + jobs, open.size())), known);
      }
      List<Mapped> mapped = new ArrayList<>();
      identifiers.forEach(each -> mapped.add(known.getOrDefault(each, new Mapped.Unknown())));
      return mapped;
    } finally {
      turn.unlock();
    }
  }

  /** What needs no request to be refused. */
  private static Optional<Mapped> refusal(Identifier asked) {
    if (!FigiCodec.asks(asked)) {
      return Optional.of(new Mapped.Refused("scheme '" + asked.scheme()
          + "' can't be asked for; it must be ISIN, CUSIP, SEDOL, FIGI or TICKER"));
    }
    if (!CheckDigits.SCHEMES.contains(asked.scheme())
        || CheckDigits.holds(asked.scheme(), asked.value())) {
      return Optional.empty();
    }
    return Optional.of(new Mapped.Refused(
        "'" + asked.value() + "' is no " + asked.scheme() + " by its shape and its check digit"));
  }

  private void ask(List<Identifier> some, Map<Identifier, Mapped> known) {
    Map<String, Secret> headers = key.isEmpty() ? Map.of() : Map.of("X-OPENFIGI-APIKEY", key);
    String body = http.body(new Ask(uri, headers, "mapping", "", FigiCodec.write(some)));
    List<Mapped> mapped;
    try {
      mapped = FigiCodec.read(body, some.size());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("provider 'openfigi': " + e.getMessage(), e);
    }
    for (int i = 0; i < some.size(); i++) {
      known.put(some.get(i), mapped.get(i));
      answers.put(some.get(i), mapped.get(i));
    }
  }

  @Override
  public void close() {
    closing.run();
  }
}
