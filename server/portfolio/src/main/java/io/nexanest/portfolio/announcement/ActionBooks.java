package io.nexanest.portfolio.announcement;

import io.nexanest.core.book.Book;
import io.nexanest.core.book.BookRules;
import io.nexanest.core.ledger.Timeline;
import io.nexanest.core.lot.BookPolicy;
import io.nexanest.core.lot.LotPolicy;
import io.nexanest.core.market.RateSource;
import io.nexanest.core.transaction.Booked;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.portfolio.account.AccountRow;
import io.nexanest.portfolio.transaction.LedgerEntry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The books as actions ask them: who held what, and what is booked of an action. */
public final class ActionBooks {
  private final List<AccountRow> accounts;
  private final List<LedgerEntry> inForce;
  private final Book book;
  private final LocalDate today;

  /**
   * Replays the ledger once for any number of actions.
   *
   * @param ledger what is known, of the books or a branch
   * @param today the date that is asked about
   */
  public ActionBooks(List<AccountRow> accounts, List<LedgerEntry> ledger, LocalDate today) {
    this.accounts =
        accounts.stream().sorted(Comparator.comparing(AccountRow::displayName)).toList();
    List<Booked> counting =
        Timeline.inForce(ledger.stream().map(LedgerEntry::booked).toList());
    Set<TransactionId> ids = counting.stream().map(Booked::id).collect(Collectors.toSet());
    this.inForce =
        ledger.stream().filter(entry -> ids.contains(entry.booked().id())).toList();
    Map<AccountId, LotPolicy> policies =
        accounts.stream().collect(Collectors.toMap(AccountRow::id, AccountRow::lotPolicy));
    // Units depend neither on the view currency nor on rates.
    BookRules rules = new BookRules(
        new BookPolicy(policies, LotPolicy.FIFO), CurrencyCode.of("USD"), RateSource.none());
    this.book = Book.replay(counting, rules, today);
    this.today = today;
  }

  public LocalDate today() {
    return today;
  }

  /** The accounts that are entitled, by what people call them, with the units they held. */
  public Map<AccountId, BigDecimal> holders(Announcement announcement) {
    Map<AccountId, BigDecimal> holders = new LinkedHashMap<>();
    LocalDate date = announcement.dates().entitling(today);
    for (AccountRow account : accounts) {
      book.security(account.id(), announcement.name().instrument())
          .map(position -> position.quantityOn(date))
          .filter(units -> units.signum() > 0)
          .ifPresent(units -> holders.put(account.id(), units));
    }
    return holders;
  }

  /** What is booked of the action and counts. */
  public List<LedgerEntry> booked(ActionName name) {
    String text = name.text();
    return inForce.stream()
        .filter(entry -> entry.corporateAction().filter(text::equals).isPresent())
        .toList();
  }

  public Set<AccountId> bookedAccounts(ActionName name) {
    return booked(name).stream().map(entry -> entry.booked().account()).collect(Collectors.toSet());
  }

  /** How far the action has come, by these books on their day. */
  public ActionState state(Announcement announcement, List<Election> elections) {
    if (announcement.cancelled()) {
      return ActionState.CANCELLED;
    }
    Map<AccountId, BigDecimal> holders = holders(announcement);
    Set<AccountId> booked = bookedAccounts(announcement.name());
    if (!booked.isEmpty() && booked.containsAll(due(announcement, holders, elections))) {
      return ActionState.APPLIED;
    }
    if (announcement.isOpen(today)) {
      return ActionState.ELECTION_DUE;
    }
    if (announcement.dates().ex().isAfter(today)) {
      return ActionState.ANNOUNCED;
    }
    if (holders.isEmpty()) {
      return ActionState.NOT_HELD;
    }
    return booked.containsAll(due(announcement, holders, elections))
        ? ActionState.APPLIED
        : ActionState.APPLICABLE;
  }

  /** The holders for whom something is booked; not those who take nothing. */
  private static Set<AccountId> due(
      Announcement announcement, Map<AccountId, BigDecimal> holders, List<Election> elections) {
    if (!announcement.isElective()) {
      return holders.keySet();
    }
    return holders.entrySet().stream()
        .filter(holder -> takesAnything(announcement, holder, elections))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static boolean takesAnything(
      Announcement announcement,
      Map.Entry<AccountId, BigDecimal> holder,
      List<Election> elections) {
    ActionOption fallback = announcement.fallback();
    boolean rest = fallback.terms().type().isPresent();
    return elections.stream()
        .filter(election -> election.account().equals(holder.getKey()))
        .findFirst()
        .map(election -> announcement
                .option(election.option())
                .filter(option -> option.terms().type().isPresent())
                .isPresent()
            || rest
                && election
                    .quantity()
                    .filter(units -> units.compareTo(holder.getValue()) < 0)
                    .isPresent())
        .orElse(rest);
  }
}
