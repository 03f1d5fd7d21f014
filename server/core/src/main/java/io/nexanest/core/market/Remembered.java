package io.nexanest.core.market;

import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.CurrencyCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answers of other sources, kept for one pass over positions: thousands of them ask for the
 * same few prices and rates. For one thread.
 */
public final class Remembered implements PriceSource, RateSource, TermsSource {
  private final PriceSource prices;
  private final RateSource rates;
  private final TermsSource terms;
  private final Map<InstrumentId, Instrument> known = new HashMap<>();
  // A list, since a household has a handful of currencies and each position asks several times.
  private final List<Pair> pairs = new ArrayList<>();
  private @Nullable Instrument last;

  /** What was answered of one instrument. */
  private static final class Instrument {
    final InstrumentId id;
    final Terms terms;
    final DatedAnswers<PriceAnswer> prices = new DatedAnswers<>();
    final DatedAnswers<Optional<LocalDate>> sessions = new DatedAnswers<>();
    final DatedAnswers<Optional<LocalDate>> previous = new DatedAnswers<>();

    Instrument(InstrumentId id, Terms terms) {
      this.id = id;
      this.terms = terms;
    }
  }

  /** Answers by date: mostly of today and of the day that it is compared with. */
  private static final class DatedAnswers<T> {
    private @Nullable LocalDate date;
    private @Nullable T answer;
    private @Nullable DatedAnswers<T> next;

    /** The answer for that date, if one is kept. */
    @Nullable
    T get(LocalDate asked) {
      DatedAnswers<T> at = this;
      while (at != null) {
        if (asked.equals(at.date)) {
          return at.answer;
        }
        at = at.next;
      }
      return null;
    }

    /** Keeps the first answer for a date; hands it back. */
    T keep(LocalDate asked, T fresh) {
      if (date == null) {
        date = asked;
        answer = fresh;
      } else {
        DatedAnswers<T> added = new DatedAnswers<>();
        added.date = asked;
        added.answer = fresh;
        added.next = next;
        next = added;
      }
      return fresh;
    }
  }

  private record Pair(CurrencyCode from, CurrencyCode to, DatedAnswers<RateAnswer> answers) {}

  public Remembered(PriceSource prices, RateSource rates, TermsSource terms) {
    this.prices = prices;
    this.rates = rates;
    this.terms = terms;
  }

  /** A position asks several times in a row. */
  private Instrument of(InstrumentId id) {
    Instrument found = last;
    if (found == null || !found.id.equals(id)) {
      found = known.get(id);
      if (found == null) {
        found = new Instrument(id, terms.terms(id));
        known.put(id, found);
      }
      last = found;
    }
    return found;
  }

  @Override
  public PriceAnswer price(InstrumentId instrument, LocalDate date) {
    DatedAnswers<PriceAnswer> answers = of(instrument).prices;
    PriceAnswer answer = answers.get(date);
    return answer == null ? answers.keep(date, prices.price(instrument, date)) : answer;
  }

  @Override
  public Optional<LocalDate> session(InstrumentId instrument, LocalDate date) {
    DatedAnswers<Optional<LocalDate>> answers = of(instrument).sessions;
    Optional<LocalDate> answer = answers.get(date);
    return answer == null ? answers.keep(date, prices.session(instrument, date)) : answer;
  }

  @Override
  public Optional<LocalDate> previousSession(InstrumentId instrument, LocalDate date) {
    DatedAnswers<Optional<LocalDate>> answers = of(instrument).previous;
    Optional<LocalDate> answer = answers.get(date);
    return answer == null ? answers.keep(date, prices.previousSession(instrument, date)) : answer;
  }

  @Override
  public RateAnswer rate(CurrencyCode from, CurrencyCode to, LocalDate date) {
    DatedAnswers<RateAnswer> answers = pair(from, to);
    RateAnswer answer = answers.get(date);
    return answer == null ? answers.keep(date, rates.rate(from, to, date)) : answer;
  }

  private DatedAnswers<RateAnswer> pair(CurrencyCode from, CurrencyCode to) {
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i);
      if (pair.from().equals(from) && pair.to().equals(to)) {
        return pair.answers();
      }
    }
    Pair fresh = new Pair(from, to, new DatedAnswers<>());
    pairs.add(fresh);
    return fresh.answers();
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
