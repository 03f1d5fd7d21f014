package io.nexanest.core.market;

import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.CurrencyCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The answers of other sources, kept for one pass over positions: thousands of them ask for the
 * same few prices and rates. For one thread.
 */
public final class Remembered implements PriceSource, RateSource, TermsSource {
  private final PriceSource prices;
  private final RateSource rates;
  private final TermsSource terms;
  private final Map<InstrumentId, Instrument> known = new HashMap<>();
  private final Map<Rated, RateAnswer> rated = new HashMap<>();
  private Optional<Instrument> last = Optional.empty();

  /** What was answered of one instrument; of few dates, so they are looked through. */
  private final class Instrument {
    private final InstrumentId id;
    private final Terms terms;
    private final List<Dated<PriceAnswer>> prices = new ArrayList<>(2);
    private final List<Dated<Optional<LocalDate>>> sessions = new ArrayList<>(2);
    private final List<Dated<Optional<LocalDate>>> previous = new ArrayList<>(1);

    Instrument(InstrumentId id) {
      this.id = id;
      this.terms = Remembered.this.terms.terms(id);
    }

    private <T> T answer(
        List<Dated<T>> answers, LocalDate date, BiFunction<InstrumentId, LocalDate, T> source) {
      for (Dated<T> answer : answers) {
        if (answer.date().equals(date)) {
          return answer.answer();
        }
      }
      T fresh = source.apply(id, date);
      answers.add(new Dated<>(date, fresh));
      return fresh;
    }
  }

  private record Dated<T>(LocalDate date, T answer) {}

  private record Rated(CurrencyCode from, CurrencyCode to, LocalDate date) {}

  public Remembered(PriceSource prices, RateSource rates, TermsSource terms) {
    this.prices = prices;
    this.rates = rates;
    this.terms = terms;
  }

  /** A position asks several times in a row. */
  private Instrument of(InstrumentId instrument) {
    if (last.isPresent() && last.get().id.equals(instrument)) {
      return last.get();
    }
    Instrument found = known.computeIfAbsent(instrument, Instrument::new);
    last = Optional.of(found);
    return found;
  }

  @Override
  public PriceAnswer price(InstrumentId instrument, LocalDate date) {
    Instrument of = of(instrument);
    return of.answer(of.prices, date, prices::price);
  }

  @Override
  public Optional<LocalDate> session(InstrumentId instrument, LocalDate date) {
    Instrument of = of(instrument);
    return of.answer(of.sessions, date, prices::session);
  }

  @Override
  public Optional<LocalDate> previousSession(InstrumentId instrument, LocalDate date) {
    Instrument of = of(instrument);
    return of.answer(of.previous, date, prices::previousSession);
  }

  @Override
  public RateAnswer rate(CurrencyCode from, CurrencyCode to, LocalDate date) {
    return rated.computeIfAbsent(new Rated(from, to, date), asked -> rates.rate(from, to, date));
  }

  @Override
  public Optional<LocalDate> previousDate(LocalDate date) {
    return rates.previousDate(date);
  }

  @Override
  public Terms terms(InstrumentId instrument) {
    return of(instrument).terms;
  }
}
