package io.nexanest.portfolio.action;

import io.nexanest.api.portfolio.v1.CorporateActionElection;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Fields;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.portfolio.announcement.ActionBooks;
import io.nexanest.portfolio.announcement.ActionOption;
import io.nexanest.portfolio.announcement.Announcement;
import io.nexanest.portfolio.announcement.Election;
import io.nexanest.wire.Decimals;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Whether an account may choose that, so much and still. */
final class ElectionCheck {
  private final Announcement announcement;
  private final ActionBooks books;
  private final LocalDate today;
  private final Fields fields = new Fields();

  ElectionCheck(Announcement announcement, ActionBooks books, LocalDate today) {
    this.announcement = announcement;
    this.books = books;
    this.today = today;
  }

  /** The election; {@link Problem} with what is wrong with it. */
  Election of(CorporateActionElection from, Instant now) {
    open();
    Optional<AccountId> account = fields.read(
        "election.account", Reason.FIELD_INVALID, () -> AccountId.parse(from.getAccount()));
    Optional<ActionOption> option = announcement.option(from.getOptionId());
    if (option.isEmpty()) {
      fields.wrong(
          "election.option_id",
          Reason.FIELD_INVALID,
          "is one of " + announcement.options().stream().map(ActionOption::id).toList() + ", not '"
              + from.getOptionId() + "'");
    }
    Optional<BigDecimal> quantity = from.hasQuantity()
        ? fields.read(
            "election.quantity", Reason.FIELD_INVALID, () -> Decimals.decode(from.getQuantity()))
        : Optional.empty();
    fields.check();
    booked(account.orElseThrow());
    held(account.orElseThrow(), option.orElseThrow(), quantity);
    return new Election(account.orElseThrow(), from.getOptionId(), quantity, now);
  }

  private void open() {
    String name = announcement.name().text();
    if (announcement.cancelled()) {
      throw new Problem(
          Reason.ACTION_CANCELLED, name + " was called off", Map.of("resource", name));
    }
    if (!announcement.isOpen(today)) {
      String deadline =
          announcement.dates().electionDeadline().map(LocalDate::toString).orElse("never");
      String why = announcement.isElective()
          ? " could be chosen until " + deadline + "; today is " + today
          : " leaves nothing to choose";
      throw new Problem(
          Reason.ELECTION_CLOSED, name + why, Map.of("resource", name, "deadline", deadline));
    }
  }

  private void booked(AccountId account) {
    if (books.bookedAccounts(announcement.name()).contains(account)) {
      throw new Problem(
          Reason.ACTION_BOOKED,
          announcement.name().text() + " is booked in " + account.name()
              + "; take that back before you choose anew",
          Map.of("resource", announcement.name().text(), "account", account.name()));
    }
  }

  private void held(AccountId account, ActionOption option, Optional<BigDecimal> quantity) {
    BigDecimal held = books.holders(announcement).getOrDefault(account, BigDecimal.ZERO);
    if (quantity.filter(units -> units.signum() <= 0).isPresent()) {
      throw Problem.invalid("election.quantity", Reason.FIELD_INVALID, "is more than zero");
    }
    BigDecimal wanted = quantity.orElse(held);
    if (held.signum() == 0 || wanted.compareTo(held) > 0) {
      throw Problem.invalid(
          "election.quantity",
          Reason.POSITION_INSUFFICIENT,
          "is at most the " + Decimals.text(held) + " units that " + account.name()
              + " held before the ex-date, " + announcement.dates().ex());
    }
    boolean part = wanted.compareTo(held) < 0;
    boolean divisible = option.terms().isDivisible()
        && announcement.options().stream()
            .filter(ActionOption::isDefault)
            .allMatch(fallback -> fallback.terms().isDivisible());
    if (part && !divisible) {
      throw Problem.invalid(
          "election.quantity",
          Reason.FIELD_INVALID,
          "is all that is held, " + Decimals.text(held)
              + ", since the ledger gives this option, or the default, to whole positions");
    }
  }
}
