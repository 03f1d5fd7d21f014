package io.nexanest.desktop.demo;

import io.nexanest.desktop.gateway.market.Bars;
import io.nexanest.desktop.gateway.market.Instrument;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Thirty instruments with ten years of made-up prices, always the same ones. */
public final class DemoMarket {
  public static final LocalDate TODAY = LocalDate.of(2001, 1, 2);

  private static final String[][] NAMES = {
    {"GE", "General Electric Co", "Industrials"},
    {"XOM", "Exxon Mobil Corp", "Energy"},
    {"INTC", "Intel Corp", "Information technology"},
    {"C", "Citigroup Inc", "Financials"},
    {"MSFT", "Microsoft Corp", "Information technology"},
    {"WMT", "Wal-Mart Stores Inc", "Consumer staples"},
    {"MRK", "Merck & Co Inc", "Health care"},
    {"IBM", "Intl Business Machines", "Information technology"},
    {"KO", "Coca-Cola Co", "Consumer staples"},
    {"JNJ", "Johnson & Johnson", "Health care"},
    {"PG", "Procter & Gamble Co", "Consumer staples"},
    {"HD", "Home Depot Inc", "Consumer discretionary"},
    {"BA", "Boeing Co", "Industrials"},
    {"AXP", "American Express Co", "Financials"},
    {"MMM", "3M Co", "Industrials"},
    {"DIS", "Walt Disney Co", "Communication services"},
    {"JPM", "JPMorgan Chase & Co", "Financials"},
    {"MCD", "McDonald's Corp", "Consumer discretionary"},
    {"CAT", "Caterpillar Inc", "Industrials"},
    {"T", "AT&T Corp", "Communication services"},
    {"AA", "Alcoa Inc", "Materials"},
    {"DD", "DuPont de Nemours", "Materials"},
    {"MO", "Philip Morris Cos", "Consumer staples"},
    {"UTX", "United Technologies", "Industrials"},
    {"HON", "Honeywell Intl", "Industrials"},
    {"GM", "General Motors Corp", "Consumer discretionary"},
    {"EK", "Eastman Kodak Co", "Consumer discretionary"},
    {"IP", "International Paper", "Materials"},
    {"SBC", "SBC Communications", "Communication services"},
    {"SPX", "S&P 500 Index", "Index"},
  };

  private final Map<String, Instrument> instruments = new LinkedHashMap<>();
  private final Map<String, Bars> bars = new LinkedHashMap<>();

  public DemoMarket() {
    Random random = new Random(7);
    long[] days = days();
    for (String[] name : NAMES) {
      String id = "instruments/" + name[0].toLowerCase(java.util.Locale.ROOT);
      boolean index = "SPX".equals(name[0]);
      instruments.put(
          id,
          new Instrument(
              id, name[0], name[1], index ? "index" : "equity", name[2], "USD", "US0000000000", 2));
      bars.put(id, walk(id, days, random, index));
    }
  }

  public List<Instrument> instruments() {
    return List.copyOf(instruments.values());
  }

  public Instrument instrument(String name) {
    return java.util.Objects.requireNonNull(instruments.get(name), name);
  }

  public Bars bars(String instrument) {
    return java.util.Objects.requireNonNull(bars.get(instrument), instrument);
  }

  /** The last close, in cents. */
  public long close(String instrument) {
    double[] closes = bars(instrument).closes();
    return Math.round(closes[closes.length - 1] * 100);
  }

  private static long[] days() {
    List<Long> days = new ArrayList<>();
    for (LocalDate day = LocalDate.of(1991, 1, 2); !day.isAfter(TODAY); day = day.plusDays(1)) {
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        days.add(day.toEpochDay());
      }
    }
    return days.stream().mapToLong(Long::longValue).toArray();
  }

  private static Bars walk(String id, long[] days, Random random, boolean whole) {
    int n = days.length;
    double[] opens = new double[n];
    double[] highs = new double[n];
    double[] lows = new double[n];
    double[] closes = new double[n];
    double[] volumes = new double[n];
    double price = 8 + random.nextInt(26);
    double drift = 0.0002 + random.nextDouble() * 0.0006;
    for (int i = 0; i < n; i++) {
      opens[i] = price * (1 + random.nextGaussian() * 0.003);
      price *= 1 + drift + random.nextGaussian() * 0.013;
      closes[i] = Math.round(price * 100) / 100.0;
      highs[i] = Math.max(opens[i], closes[i]) * (1 + Math.abs(random.nextGaussian()) * 0.005);
      lows[i] = Math.min(opens[i], closes[i]) * (1 - Math.abs(random.nextGaussian()) * 0.005);
      volumes[i] = Math.round(2e6 * Math.exp(random.nextGaussian() * 0.5));
    }
    double[] none = {};
    boolean candles = whole || id.hashCode() % 2 == 0;
    return new Bars(
        id,
        2,
        days,
        candles ? opens : none,
        candles ? highs : none,
        candles ? lows : none,
        closes,
        candles ? volumes : none,
        "demo");
  }
}
