package io.nexanest.market.adapter.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexanest.market.adapter.spi.TickListener.FeedState;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** What every provider must keep; each provider's test runs all of it. */
public final class ProviderContract {
  private static final LocalDate EARLY = LocalDate.of(1900, 1, 1);

  private final Supplier<Provider> opening;

  private ProviderContract(Supplier<Provider> opening) {
    this.opening = opening;
  }

  /** The checks; each opens the provider afresh and closes it. */
  public static Stream<DynamicTest> checks(Supplier<Provider> opening) {
    var contract = new ProviderContract(opening);
    return Stream.of(
        contract.check("symbolsAreSortedAndUnique", ProviderContract::symbolsAreSortedAndUnique),
        contract.check("barsAreInOrderAndEndWithToday", ProviderContract::barsAreInOrder),
        contract.check("barsKeepToTheDatesAsked", ProviderContract::barsKeepToTheDates),
        contract.check("ratesAreInOrderAndPositive", ProviderContract::ratesAreInOrder),
        contract.check("anUnknownSymbolIsNamed", ProviderContract::unknownSymbolIsNamed),
        contract.check("timesOfASymbolDoNotFall", ProviderContract::timesDoNotFall),
        contract.check("onlyWhatIsSubscribedComes", ProviderContract::onlySubscribedComes),
        contract.check("aSubscriptionAnswersAtOnce", ProviderContract::answersAtOnce),
        contract.check("closeIsHeardAndFinal", ProviderContract::closeIsFinal),
        contract.check("aFeedStartsOnce", ProviderContract::startsOnce),
        contract.sameTwice());
  }

  private DynamicTest check(String name, Consumer<Provider> body) {
    return DynamicTest.dynamicTest(name, () -> {
      try (Provider provider = opening.get()) {
        body.accept(provider);
      }
    });
  }

  private DynamicTest sameTwice() {
    return DynamicTest.dynamicTest("openedTwiceItSaysTheSame", () -> {
      try (Provider one = opening.get();
          Provider two = opening.get()) {
        String symbol = symbols(one).getFirst();
        LocalDate today = one.businessDate();
        assertThat(one.reference().instruments()).isEqualTo(two.reference().instruments());
        assertThat(one.history().bars(symbol, EARLY, today))
            .isEqualTo(two.history().bars(symbol, EARLY, today));
        assertThat(firstTicks(one)).isEqualTo(firstTicks(two));
      }
    });
  }

  private static List<RawTick> firstTicks(Provider provider) {
    provider.quotes().subscribe(symbols(provider));
    var listener = new RecordingListener(symbols(provider).size() + 2);
    provider.quotes().start(listener);
    return listener.await();
  }

  private static List<String> symbols(Provider provider) {
    return provider.reference().instruments().stream()
        .map(RawInstrument::symbol)
        .toList();
  }

  private static void symbolsAreSortedAndUnique(Provider provider) {
    assertThat(symbols(provider)).isNotEmpty().doesNotHaveDuplicates().isSorted();
    String first = symbols(provider).getFirst();
    assertThat(provider.reference().find(first)).map(RawInstrument::symbol).contains(first);
    assertThat(provider.reference().find("no such")).isEmpty();
  }

  private static void barsAreInOrder(Provider provider) {
    for (String symbol : symbols(provider)) {
      List<RawBar> bars = provider.history().bars(symbol, EARLY, LocalDate.of(2999, 1, 1));
      assertThat(bars).isSortedAccordingTo(Comparator.comparing(RawBar::date));
      assertThat(bars.stream().map(RawBar::date)).doesNotHaveDuplicates();
      assertThat(bars.getLast().date()).isBeforeOrEqualTo(provider.businessDate());
    }
  }

  private static void barsKeepToTheDates(Provider provider) {
    String symbol = symbols(provider).getFirst();
    LocalDate last = provider
        .history()
        .bars(symbol, EARLY, provider.businessDate())
        .getLast()
        .date();
    assertThat(provider.history().bars(symbol, last, last)).hasSize(1);
    assertThat(provider.history().bars(symbol, last.plusDays(1), last)).isEmpty();
  }

  private static void ratesAreInOrder(Provider provider) {
    List<RawRate> rates = provider.history().rates(EARLY, provider.businessDate());
    assertThat(rates)
        .isSortedAccordingTo(Comparator.comparing(RawRate::date).thenComparing(RawRate::currency))
        .allSatisfy(r -> assertThat(r.unitsPerUsd()).isPositive());
  }

  private static void unknownSymbolIsNamed(Provider provider) {
    LocalDate today = provider.businessDate();
    assertThatThrownBy(() -> provider.history().bars("NOPE", today, today))
        .isInstanceOf(UnknownSymbolException.class)
        .hasMessage("provider '" + provider.id() + "' has no symbol 'NOPE'");
    assertThat(provider.quotes().subscribe(List.of("NOPE"))).containsExactly("NOPE");
  }

  private static void timesDoNotFall(Provider provider) {
    Map<String, Long> latest = new HashMap<>();
    for (RawTick tick : firstTicks(provider)) {
      Long before = latest.put(tick.symbol(), tick.providerTimeMicros());
      assertThat(before == null ? Long.MIN_VALUE : before)
          .isLessThanOrEqualTo(tick.providerTimeMicros());
      assertThat(tick.has(QuoteFlags.SIMULATED)).isEqualTo(provider.simulated());
    }
  }

  private static void onlySubscribedComes(Provider provider) {
    String only = symbols(provider).getLast();
    provider.quotes().subscribe(List.of(only, only));
    var listener = new RecordingListener(2);
    provider.quotes().start(listener);
    assertThat(listener.await()).extracting(RawTick::symbol).containsOnly(only);
  }

  private static void answersAtOnce(Provider provider) {
    provider.quotes().subscribe(symbols(provider));
    var listener = new RecordingListener(symbols(provider).size());
    provider.quotes().start(listener);
    assertThat(listener.await())
        .extracting(RawTick::symbol)
        .containsExactlyElementsOf(symbols(provider));
  }

  private static void closeIsFinal(Provider provider) {
    provider.quotes().subscribe(symbols(provider));
    var listener = new RecordingListener(1);
    provider.quotes().start(listener);
    listener.await();
    provider.close();
    provider.close();
    assertThat(listener.states()).containsExactly(FeedState.LIVE, FeedState.CLOSED);
  }

  private static void startsOnce(Provider provider) {
    provider.quotes().start(new RecordingListener(0));
    assertThatThrownBy(() -> provider.quotes().start(new RecordingListener(0)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a feed starts once, and not after close");
  }
}
