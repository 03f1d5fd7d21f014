package io.nexanest.market.adapter.ecb;

import io.nexanest.market.adapter.spi.Provider;
import io.nexanest.market.adapter.spi.ProviderFactory;
import io.nexanest.market.adapter.spi.ProviderSettings;
import io.nexanest.market.adapter.spi.history.HistoryLine;
import io.nexanest.market.adapter.spi.history.NoQuotes;
import io.nexanest.market.adapter.spi.line.Hosts;
import io.nexanest.market.adapter.spi.time.RateLimit.Declared;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Opens the euro's reference rates. Settings: {@code files}, names of the bank's XML or CSV files
 * with commas in between, instead of asking the bank; {@code host} and {@code daily} with their
 * ports.
 */
public final class EcbProviderFactory implements ProviderFactory {
  static final String ID = "ecb";
  private static final String DATA = "data-api.ecb.europa.eu:443";
  private static final String DAILY = "www.ecb.europa.eu:443";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Provider open(ProviderSettings settings) {
    String files = settings.text("files", "");
    return files.isEmpty() ? web(settings) : files(settings, files);
  }

  private static Provider web(ProviderSettings settings) {
    String data = settings.text("host", DATA);
    String daily = settings.text("daily", DAILY);
    HistoryLine line = HistoryLine.open(ID, Hosts.of(data, daily), Declared.perMinute(30));
    EcbWeb web = new EcbWeb(line.http(), data, daily);
    EcbHistory history =
        new EcbHistory((from, to) -> web.rates(from, to, ReferenceRate.latest(Instant.now())));
    return provider(ReferenceRate.latest(Instant.now()), history, line.close());
  }

  private static Provider files(ProviderSettings settings, String files) {
    List<ReferenceRate> all = new ArrayList<>();
    for (String file : files.split(",", -1)) {
      try {
        String text = text(settings, file.strip());
        all.addAll(text.stripLeading().startsWith("<") ? EcbXml.read(text) : EcbCsv.read(text));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "setting 'files' has '" + file.strip() + "': " + e.getMessage(), e);
      }
    }
    ReferenceRates rates = new ReferenceRates(all);
    if (rates.dates().isEmpty()) {
      throw new IllegalArgumentException(
          "setting 'files' is '" + files + "', in which there are no rates");
    }
    return provider(rates.dates().getLast(), new EcbHistory((_, _) -> rates), () -> {});
  }

  private static String text(ProviderSettings settings, String file) {
    try (InputStream in = settings.opener().apply(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " can't be read", e);
    }
  }

  private static Provider provider(LocalDate today, EcbHistory history, Runnable closing) {
    return new Provider(ID, today, false, List::of, history, new NoQuotes(Set.of(), closing));
  }
}
