package io.nexanest.portfolio.importing.total;

import io.nexanest.core.book.Book;
import io.nexanest.core.book.BookRules;
import io.nexanest.core.book.Position;
import io.nexanest.core.book.PositionKey;
import io.nexanest.core.entry.Scope;
import io.nexanest.core.lot.BookPolicy;
import io.nexanest.core.market.RateTable;
import io.nexanest.core.transaction.Booked;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.portfolio.importing.statement.StatedTotal;
import io.nexanest.portfolio.market.Catalogue;
import io.nexanest.portfolio.market.InstrumentFact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares what is stated with books.
 *
 * @param catalogue what the statement's names stand for
 */
public record Totals(AccountId account, Catalogue catalogue, BookPolicy policy) {
  /**
   * Everything stated beside the books at its date; then what the books hold and a statement that
   * lists positions does not.
   *
   * @param inForce the transactions that count, of all accounts, since transfers carry lots
   */
  public List<Total> compare(List<StatedTotal> stated, List<Booked> inForce) {
    Optional<LocalDate> last = stated.stream().map(StatedTotal::date).max(LocalDate::compareTo);
    if (last.isEmpty()) {
      return List.of();
    }
    Book book = book(inForce, last.get());
    List<Total> totals = new ArrayList<>();
    Set<InstrumentId> listed = new HashSet<>();
    for (StatedTotal total : stated) {
      Optional<InstrumentId> instrument = total.isCash() ? Optional.empty() : find(total);
      instrument.ifPresent(listed::add);
      totals.add(new Total(total, instrument, booked(book, total, instrument), false));
    }
    stated.stream()
        .filter(total -> !total.isCash())
        .map(StatedTotal::date)
        .max(LocalDate::compareTo)
        .ifPresent(date -> totals.addAll(unlisted(book, date, listed)));
    return totals;
  }

  private List<Total> unlisted(Book book, LocalDate date, Set<InstrumentId> listed) {
    List<Total> more = new ArrayList<>();
    for (Position position : book.positions(new Scope(Set.of(account)))) {
      BigDecimal held = position.quantityOn(date);
      if (position.key() instanceof PositionKey.Security(var owner, InstrumentId instrument)
          && held.signum() != 0
          && !listed.contains(instrument)) {
        String symbol =
            catalogue.find(instrument).map(InstrumentFact::symbol).orElse(instrument.name());
        StatedTotal none = new StatedTotal(date, symbol, "", "", BigDecimal.ZERO);
        more.add(new Total(none, Optional.of(instrument), held, true));
      }
    }
    return more;
  }

  private BigDecimal booked(Book book, StatedTotal total, Optional<InstrumentId> instrument) {
    Optional<? extends Position> position = total.isCash()
        ? book.cash(account, CurrencyCode.of(total.currency()))
        : instrument.flatMap(id -> book.security(account, id));
    return position.map(held -> held.quantityOn(total.date())).orElse(BigDecimal.ZERO);
  }

  /** By its ISIN, else by its symbol. */
  private Optional<InstrumentId> find(StatedTotal total) {
    return catalogue
        .resolve(total.isin())
        .or(() -> catalogue.resolve(total.symbol()))
        .map(InstrumentFact::id);
  }

  /** Units and balances depend neither on the view currency nor on rates. */
  private Book book(List<Booked> inForce, LocalDate date) {
    List<Booked> dated =
        inForce.stream().filter(booked -> !booked.date().isAfter(date)).toList();
    BookRules rules = new BookRules(policy, CurrencyCode.of("USD"), new RateTable(List.of()));
    return Book.replay(dated, rules, date);
  }
}
