package io.nexanest.market.adapter.described;

import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.market.adapter.spi.Provider;
import io.nexanest.market.adapter.spi.ProviderFactory;
import io.nexanest.market.adapter.spi.ProviderSettings;
import io.nexanest.market.adapter.spi.RawInstrument;
import io.nexanest.market.adapter.spi.adapter.Adapter;
import io.nexanest.market.adapter.spi.adapter.Limits;
import io.nexanest.market.adapter.spi.adapter.Limits.Patience;
import io.nexanest.market.adapter.spi.adapter.Recovery;
import io.nexanest.market.adapter.spi.adapter.Recovery.Cure;
import io.nexanest.market.adapter.spi.adapter.RestCodec;
import io.nexanest.market.adapter.spi.book.OrderedRule;
import io.nexanest.market.adapter.spi.event.PriceUnit;
import io.nexanest.market.adapter.spi.event.Source;
import io.nexanest.market.adapter.spi.feed.LiveProvider;
import io.nexanest.market.adapter.spi.line.Hosts;
import io.nexanest.market.adapter.spi.time.RateLimit.Declared;
import java.net.URI;

/**
 * Opens a feed that settings describe: {@code url}, {@code symbols}, {@code key}, {@code venue},
 * {@code frames}, {@code silence}, {@code asset-class}, and those of {@link Description}.
 */
public final class DescribedProviderFactory implements ProviderFactory {
  static final String ID = "described";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Provider open(ProviderSettings settings) {
    Adapter adapter = adapter(settings);
    CurrencyCode currency = currency(settings.text("unit", "USD"));
    String venue = settings.text("venue", "");
    String assetClass = settings.text("asset-class", "EQUITY");
    return LiveProvider.open(
        adapter,
        settings,
        symbol -> new RawInstrument(symbol, symbol, "", "", currency, venue, assetClass));
  }

  /** The adapter of a description; only the host of its own address is spoken to. */
  static Adapter adapter(ProviderSettings settings) {
    Description description = Description.of(settings);
    if (!description.words().login().isEmpty() && settings.secret("key").isEmpty()) {
      throw new IllegalArgumentException("setting 'key' must be there, because 'login' has {key}");
    }
    if (description.ready().isPresent() == description.words().login().isEmpty()) {
      throw new IllegalArgumentException("settings 'login' and 'ready' must both be there or both"
          + " be missing: one is sent, and the other says that it was accepted");
    }
    URI line = address(settings.text("url", ""));
    DescribedWords words = new DescribedWords(
        description.words(), description.greeting().isPresent(), settings.secret("key"));
    Source source = new Source(ID, settings.text("venue", ""), description.entitlement());
    int frames = (int) settings.number("frames", 5, 1, 1_000);
    long silence = settings.number("silence", 60, 2, 3_600);
    return new Adapter(
        ID,
        line,
        hosts(line),
        words,
        new DescribedMessages(description, source, words),
        RestCodec.NONE,
        new Recovery(Cure.RESUBSCRIBE, OrderedRule::new, false, false, false, 0),
        new Limits(
            Declared.perMinute(20),
            Declared.perSecond(frames),
            Declared.perMinute(1),
            500,
            100,
            // Markets are closed for days, in which nothing is wrong; pings tell whether it lives.
            Patience.ofSeconds(silence, Math.max(1, silence / 3), 60, 400_000)));
  }

  private static Hosts hosts(URI line) {
    return Hosts.of(line.getHost() + ":" + (line.getPort() < 0 ? 443 : line.getPort()));
  }

  private static URI address(String text) {
    try {
      URI uri = URI.create(text);
      if (uri.getHost() != null
          && uri.getRawQuery() == null
          && "wss".equals(uri.getScheme())
          && hosts(uri).refusal(uri).isEmpty()) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(refusal(), e);
    }
    throw new IllegalArgumentException(refusal());
  }

  /** Without the address, in which somebody may have put a key. */
  private static String refusal() {
    return "setting 'url' must be an address such as wss://feed.example.com/v1, without a user or a"
        + " query; a key belongs into 'login'";
  }

  private static CurrencyCode currency(String unit) {
    try {
      return CurrencyCode.of(PriceUnit.of(unit).major());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("setting 'unit': " + e.getMessage(), e);
    }
  }
}
