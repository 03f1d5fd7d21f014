package io.nexanest.market;

import io.nexanest.market.adapter.spi.Provider;
import io.nexanest.market.adapter.spi.ProviderFactory;
import io.nexanest.market.adapter.spi.ProviderSettings;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Opens the live feeds beside the provider. A wrong setting ends the start; what can't be reached
 * now is tried again by the feed itself, or by its next opening.
 */
final class OpenFeeds {
  private static final System.Logger LOG = System.getLogger("nexanest.market");

  private final Function<String, InputStream> opener;
  private final List<FeedConfig> waiting;

  OpenFeeds(List<FeedConfig> feeds, Function<String, InputStream> opener) {
    this.waiting = new ArrayList<>(feeds);
    this.opener = opener;
  }

  /** The ids of those that are not open yet, with why. */
  private final Map<String, String> failures = new TreeMap<>();

  /** Opens those that are not open yet, as far as that can be done now. */
  synchronized List<Provider> open() {
    List<Provider> opened = new ArrayList<>();
    for (FeedConfig feed : List.copyOf(waiting)) {
      try {
        opened.add(open(feed));
        waiting.remove(feed);
        failures.remove(feed.id());
      } catch (UncheckedIOException e) {
        String why = String.valueOf(e.getMessage());
        if (!why.equals(failures.put(feed.id(), why))) {
          LOG.log(
              Level.WARNING, "feed {0} can''t be opened and is tried again: {1}", feed.id(), why);
        }
      } catch (RuntimeException e) {
        opened.forEach(Provider::close);
        throw e;
      }
    }
    return opened;
  }

  private Provider open(FeedConfig feed) {
    ProviderSettings settings = new ProviderSettings(feed.values(), opener);
    try {
      Provider provider = ProviderFactory.of(feed.id()).open(settings);
      try {
        settings.refuseUnasked();
      } catch (IllegalArgumentException e) {
        provider.close();
        throw e;
      }
      provider
          .reference()
          .refused()
          .forEach((symbol, why) ->
              LOG.log(Level.WARNING, "feed {0} leaves out {1}: {2}", feed.id(), symbol, why));
      return provider;
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(FeedConfig.PREFIX + feed.id() + ": " + e.getMessage(), e);
    }
  }

  synchronized Map<String, String> failures() {
    return Map.copyOf(failures);
  }

  synchronized boolean complete() {
    return waiting.isEmpty();
  }
}
