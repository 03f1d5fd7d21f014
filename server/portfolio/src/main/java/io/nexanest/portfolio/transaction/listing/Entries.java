package io.nexanest.portfolio.transaction.listing;

import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Commodity;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.Leg;
import io.nexanest.core.transaction.Purpose;
import io.nexanest.portfolio.transaction.LedgerEntry;
import io.nexanest.portfolio.transaction.Standing;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a listing reads of an entry. */
record Entries(Standing standing, Titles titles) {
  /** The cash that moved before fees and taxes, without its sign; of two currencies the first. */
  static BigDecimal amount(LedgerEntry entry) {
    Booked booked = entry.booked();
    return booked.legs().stream()
        .filter(leg -> leg.purpose() == Purpose.CASH
            && leg.commodity() instanceof Commodity.Cash
            && leg.account().equals(booked.account()))
        .map(Leg::amount)
        .map(BigDecimal::abs)
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }

  static BigDecimal decimal(LedgerEntry entry, Field field) {
    return entry.booked().draft().decimal(field).orElse(BigDecimal.ZERO);
  }

  /** The type's name; that of a reversal is not the type of what it takes back. */
  String type(LedgerEntry entry) {
    return standing.isReversal(entry) ? "REVERSAL" : entry.booked().type().name();
  }

  /** Whether what it moved is in the books now. */
  boolean counts(LedgerEntry entry) {
    return !standing.isReversal(entry)
        && standing.state(entry.booked().id()) == Standing.State.POSTED;
  }

  /** All that free text is looked for in, in small letters. */
  String words(LedgerEntry entry) {
    Draft draft = entry.booked().draft();
    Stream<String> names = Stream.concat(
        Stream.of(
            draft.note(),
            draft.externalReference(),
            type(entry).replace('_', ' '),
            titles.account(draft.account()),
            draft.counterAccount().map(titles::account).orElse(""),
            amount(entry).toPlainString()),
        draft.instruments().stream().map(titles::words));
    Stream<String> figures = Stream.of(Field.QUANTITY, Field.PRICE, Field.GROSS)
        .flatMap(field -> draft.decimal(field).stream())
        .map(BigDecimal::toPlainString);
    return Stream.concat(names, figures).collect(Collectors.joining("\n")).toLowerCase(Locale.ROOT);
  }
}
