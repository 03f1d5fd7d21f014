package io.nexanest.portfolio.transaction.listing;

import io.nexanest.api.portfolio.v1.ListTransactionsRequest;
import io.nexanest.api.portfolio.v1.TransactionState;
import io.nexanest.api.portfolio.v1.TransactionType;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Fields;
import io.nexanest.portfolio.transaction.LedgerEntry;
import io.nexanest.portfolio.transaction.Standing;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads which entries a listing is asked for. */
final class Wanted {
  private static final int QUERY_CHARACTERS = 200;

  private final ListTransactionsRequest request;
  private final Entries of;
  private final Fields fields = new Fields();

  private Wanted(ListTransactionsRequest request, Entries of) {
    this.request = request;
    this.of = of;
  }

  /** The test of all that is asked for but the parent; {@link io.nexanest.platform.rpc.Problem} with all that is wrong. */
  static Predicate<LedgerEntry> of(ListTransactionsRequest request, Entries of) {
    Wanted wanted = new Wanted(request, of);
    Predicate<LedgerEntry> test = wanted
        .standing()
        .and(wanted.instrument())
        .and(wanted.types())
        .and(wanted.dates())
        .and(wanted.amounts())
        .and(wanted.origin())
        .and(wanted.words());
    wanted.fields.check();
    return test;
  }

  private Predicate<LedgerEntry> standing() {
    if (request.getStatesCount() == 0) {
      return entry -> request.getShowSuperseded() || of.counts(entry);
    }
    Set<Standing.State> states = EnumSet.noneOf(Standing.State.class);
    request.getStatesList().forEach(state -> state(state).ifPresent(states::add));
    return entry -> states.contains(of.standing().state(entry.booked().id()))
        && (request.getShowSuperseded() || !of.standing().isReversal(entry));
  }

  private Optional<Standing.State> state(TransactionState state) {
    return switch (state) {
      case TRANSACTION_STATE_POSTED -> Optional.of(Standing.State.POSTED);
      case TRANSACTION_STATE_SUPERSEDED -> Optional.of(Standing.State.SUPERSEDED);
      case TRANSACTION_STATE_REVERSED -> Optional.of(Standing.State.REVERSED);
      case TRANSACTION_STATE_UNSPECIFIED, UNRECOGNIZED -> {
        fields.wrong("states", Reason.FIELD_INVALID, "has a state that there is not");
        yield Optional.empty();
      }
    };
  }

  private Predicate<LedgerEntry> instrument() {
    String name = request.getInstrument();
    return name.isEmpty()
        ? entry -> true
        : entry -> entry.booked().draft().instruments().stream()
            .anyMatch(id -> id.name().equals(name));
  }

  private Predicate<LedgerEntry> types() {
    Set<String> names =
        request.getTypesList().stream().map(Wanted::name).collect(Collectors.toSet());
    if (request.getTypeValue() != 0) {
      String only = name(request.getType());
      return entry -> of.type(entry).equals(only) && (names.isEmpty() || names.contains(only));
    }
    return entry -> names.isEmpty() || names.contains(of.type(entry));
  }

  private static String name(TransactionType type) {
    return type.name().replaceFirst("^TRANSACTION_TYPE_", "");
  }

  private Predicate<LedgerEntry> dates() {
    LocalDate from =
        date("from_date", request.hasFromDate(), request.getFromDate()).orElse(LocalDate.MIN);
    LocalDate to = date("to_date", request.hasToDate(), request.getToDate()).orElse(LocalDate.MAX);
    return entry -> {
      LocalDate traded = entry.booked().draft().tradeDate();
      return !traded.isBefore(from) && !traded.isAfter(to);
    };
  }

  private Optional<LocalDate> date(String field, boolean has, com.google.type.Date date) {
    return given(field, has, () -> Dates.decode(date));
  }

  private Predicate<LedgerEntry> amounts() {
    Optional<BigDecimal> least =
        given("min_amount", request.hasMinAmount(), () -> Decimals.decode(request.getMinAmount()));
    Optional<BigDecimal> most =
        given("max_amount", request.hasMaxAmount(), () -> Decimals.decode(request.getMaxAmount()));
    if (least.isEmpty() && most.isEmpty()) {
      return entry -> true;
    }
    return entry -> {
      BigDecimal amount = Entries.amount(entry);
      return least.filter(bound -> amount.compareTo(bound) < 0).isEmpty()
          && most.filter(bound -> amount.compareTo(bound) > 0).isEmpty();
    };
  }

  private <T> Optional<T> given(String field, boolean has, Supplier<T> reading) {
    return has ? fields.read(field, Reason.FIELD_INVALID, reading) : Optional.empty();
  }

  private Predicate<LedgerEntry> origin() {
    return switch (request.getOrigin()) {
      case TRANSACTION_ORIGIN_UNSPECIFIED -> entry -> true;
      case TRANSACTION_ORIGIN_ENTERED -> entry -> entry.importRow().isEmpty();
      case TRANSACTION_ORIGIN_IMPORTED -> entry -> entry.importRow().isPresent();
      case UNRECOGNIZED -> {
        fields.wrong("origin", Reason.FIELD_INVALID, "is none; leave it out for all");
        yield entry -> true;
      }
    };
  }

  private Predicate<LedgerEntry> words() {
    String query = fields.limit("query", request.getQuery(), QUERY_CHARACTERS);
    List<String> words = query.isBlank()
        ? List.of()
        : List.of(query.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    return entry -> {
      if (words.isEmpty()) {
        return true;
      }
      String text = of.words(entry);
      return words.stream().allMatch(text::contains);
    };
  }
}
