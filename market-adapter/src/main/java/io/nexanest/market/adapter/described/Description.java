package io.nexanest.market.adapter.described;

import io.nexanest.market.adapter.spi.ProviderSettings;
import io.nexanest.market.adapter.spi.event.Entitlement;
import java.util.Optional;

/**
 * How a feed speaks.
 *
 * @param words what is sent
 * @param each where a frame has its messages; an array there is as many
 * @param greeting what the feed says first, before the login; empty where it waits for the login
 * @param ready what says that the login is accepted
 * @param trouble what says that the feed refuses, and where it says why
 * @param trade where a trade has its parts
 * @param quote where a quote has its parts; empty where there are none
 * @param unit what prices count, such as USD or GBp
 * @param entitlement what the licence makes of prices
 */
record Description(
    Words words,
    JsonPath each,
    Optional<Condition> greeting,
    Optional<Condition> ready,
    Optional<Trouble> trouble,
    Trade trade,
    Optional<Quote> quote,
    String unit,
    Entitlement entitlement) {

  /**
   * Texts with {@code {symbol}}, for a frame a symbol, or {@code {symbols}}, for all in an array.
   *
   * @param login with {@code {key}}; empty for none
   * @param ping empty for the protocol's own
   */
  record Words(String login, String subscribe, String unsubscribe, String ping) {}

  record Trouble(Condition when, JsonPath reason) {}

  /** When something happened, and to whom. */
  record Common(Condition when, JsonPath symbol, JsonPath time, TimeUnit unit) {}

  /** The id may be nowhere; then each trade that comes counts as another. */
  record Trade(Common common, JsonPath price, JsonPath size, Optional<JsonPath> id) {}

  record Quote(Common common, JsonPath bid, JsonPath bidSize, JsonPath ask, JsonPath askSize) {}

  /** Out of settings. Throws IllegalArgumentException that names the one that is wrong or missing. */
  static Description of(ProviderSettings settings) {
    TimeUnit unit = TimeUnit.of(settings.text("time-unit", "ms"));
    Words words = new Words(
        settings.text("login", ""),
        template(settings, "subscribe"),
        template(settings, "unsubscribe"),
        settings.text("ping", ""));
    if (!words.login.isEmpty() && !words.login.contains("{key}")) {
      throw new IllegalArgumentException(
          "setting 'login' must have {key} where the setting 'key' belongs");
    }
    Trade trade = new Trade(
        common(settings, "trade", unit),
        path(settings, "trade.price"),
        path(settings, "trade.size"),
        settings.text("trade.id", "").isEmpty()
            ? Optional.empty()
            : Optional.of(path(settings, "trade.id")));
    Optional<Quote> quote = settings.text("quote.when", "").isEmpty()
        ? Optional.empty()
        : Optional.of(new Quote(
            common(settings, "quote", unit),
            path(settings, "quote.bid"),
            path(settings, "quote.bid-size"),
            path(settings, "quote.ask"),
            path(settings, "quote.ask-size")));
    Optional<Trouble> trouble = condition(settings, "trouble.when")
        .map(when -> new Trouble(when, path(settings, "trouble.reason")));
    return new Description(
        words,
        parsed("each", settings.text("each", "")),
        condition(settings, "greeting"),
        condition(settings, "ready"),
        trouble,
        trade,
        quote,
        settings.text("unit", "USD"),
        entitlement(settings.text("delayed", "")));
  }

  private static Entitlement entitlement(String delayed) {
    return switch (delayed) {
      case "yes" -> Entitlement.DELAYED;
      case "no" -> Entitlement.REAL_TIME;
      default ->
        throw new IllegalArgumentException("setting 'delayed' is '" + delayed
            + "'; it must be yes or no, because messages don't say what they are");
    };
  }

  private static Common common(ProviderSettings settings, String kind, TimeUnit unit) {
    return new Common(
        condition(settings, kind + ".when")
            .orElseThrow(() -> missing(kind + ".when", "a condition such as type=trade")),
        path(settings, kind + ".symbol"),
        path(settings, kind + ".time"),
        unit);
  }

  private static String template(ProviderSettings settings, String key) {
    String text = settings.text(key, "");
    if (text.contains("{symbol}") == text.contains("{symbols}")) {
      throw missing(key, "a text with either {symbol} or {symbols}");
    }
    return text;
  }

  private static Optional<Condition> condition(ProviderSettings settings, String key) {
    String text = settings.text(key, "");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    int equals = text.indexOf('=');
    return Optional.of(
        equals < 0
            ? new Condition(parsed(key, text), "")
            : new Condition(parsed(key, text.substring(0, equals)), text.substring(equals + 1)));
  }

  private static JsonPath path(ProviderSettings settings, String key) {
    String text = settings.text(key, "");
    if (text.isEmpty()) {
      throw missing(key, "a path such as data.price");
    }
    return parsed(key, text);
  }

  private static JsonPath parsed(String key, String text) {
    try {
      return JsonPath.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("setting '" + key + "': " + e.getMessage(), e);
    }
  }

  private static IllegalArgumentException missing(String key, String what) {
    return new IllegalArgumentException("setting '" + key + "' must be " + what);
  }
}
