package io.nexanest.portfolio.action;

import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Fields;
import io.nexanest.portfolio.announcement.ActionDates;
import io.nexanest.portfolio.announcement.ActionOption;
import io.nexanest.portfolio.announcement.ActionTerms;
import io.nexanest.portfolio.announcement.Announcement;
import io.nexanest.portfolio.market.Catalogue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether an announcement says all that booking it will need, and nothing that it can't. */
final class AnnouncementCheck {
  private static final String ACTION = "corporate_action.";
  private static final int LATEST_YEARS_AFTER = 2;

  private final Announcement announcement;
  private final Catalogue catalogue;
  private final Fields fields;

  AnnouncementCheck(Announcement announcement, Catalogue catalogue, Fields fields) {
    this.announcement = announcement;
    this.catalogue = catalogue;
    this.fields = fields;
  }

  void check() {
    dates(announcement.dates());
    if (announcement.terms().type().isEmpty()) {
      fields.wrong(ACTION + "terms.type", Reason.FIELD_REQUIRED, "is missing");
    }
    if (announcement.isElective()) {
      options(announcement.options());
    } else {
      terms(announcement.terms(), ACTION + "terms");
    }
  }

  private void dates(ActionDates dates) {
    dates.pay().ifPresent(pay -> between("pay_date", pay, dates.ex()));
    if (announcement.isElective() && dates.electionDeadline().isEmpty()) {
      fields.wrong(
          ACTION + "election_deadline", Reason.FIELD_REQUIRED, "is the last day to choose");
    }
    dates
        .announcement()
        .filter(announced -> announced.isAfter(dates.ex()))
        .ifPresent(announced -> fields.wrong(
            ACTION + "announcement_date",
            Reason.DATE_OUT_OF_RANGE,
            "is up to the ex-date, " + dates.ex() + ", not " + announced));
  }

  private void between(String field, LocalDate date, LocalDate first) {
    LocalDate last = first.plusYears(LATEST_YEARS_AFTER);
    if (date.isBefore(first) || date.isAfter(last)) {
      fields.wrong(
          ACTION + field,
          Reason.DATE_OUT_OF_RANGE,
          "is from " + first + " to " + last + ", not " + date);
    }
  }

  private void options(List<ActionOption> options) {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < options.size(); i++) {
      String path = ACTION + "options[" + i + "]";
      ActionOption option = options.get(i);
      if (!ids.add(option.id())) {
        fields.wrong(
            path + ".option_id", Reason.FIELD_INVALID, "'" + option.id() + "' is there twice");
      }
      terms(option.terms(), path + ".terms");
    }
    if (options.stream().filter(ActionOption::isDefault).count() != 1) {
      fields.wrong(ACTION + "options", Reason.FIELD_INVALID, "exactly one of them is the default");
    }
  }

  private void terms(ActionTerms terms, String path) {
    Optional<TransactionType> stated = terms.type();
    if (stated.isEmpty()) {
      return;
    }
    TransactionType type = stated.get();
    boolean exercise = type == TransactionType.EXERCISE;
    positive(path + ".ratio_new", terms.ratio().map(ActionTerms.Ratio::newUnits));
    positive(path + ".ratio_old", terms.ratio().map(ActionTerms.Ratio::oldUnits));
    positive(path + ".cash_per_unit", terms.cashPerUnit());
    positive(path + ".fraction_price", terms.fractionPrice());
    terms
        .basisRatio()
        .filter(ratio -> ratio.signum() < 0 || ratio.compareTo(BigDecimal.ONE) > 0)
        .ifPresent(ratio -> fields.wrong(
            path + ".basis_ratio", Reason.FIELD_INVALID, "is from 0 to 1, not " + ratio));
    part(type, Field.RATIO_NEW, path + ".ratio_new", terms.ratio().isPresent(), exercise);
    part(type, Field.BASIS_RATIO, path + ".basis_ratio", terms.basisRatio().isPresent(), false);
    part(
        type,
        Field.COUNTER_INSTRUMENT,
        path + ".counter_instrument",
        terms.counter().isPresent(),
        false);
    boolean paid = type.needsAmount() || type.required().contains(Field.GROSS);
    part(type, Field.GROSS, path + ".cash_per_unit", terms.cashPerUnit().isPresent(), paid);
    part(
        type,
        Field.CASH_IN_LIEU,
        path + ".fraction_price",
        terms.fractionPrice().isPresent(),
        false);
    counter(terms, path);
  }

  /** A term is there where the type needs it, and is not where the type has none. */
  private void part(
      TransactionType type, Field field, String path, boolean stated, boolean needed) {
    if (!stated && (needed || type.required().contains(field))) {
      fields.wrong(path, Reason.FIELD_REQUIRED, "is needed by " + type);
    } else if (stated && !needed && !type.allows(field)) {
      fields.wrong(path, Reason.FIELD_INVALID, "is nothing that " + type + " has");
    }
  }

  private void counter(ActionTerms terms, String path) {
    terms.counter().ifPresent(other -> {
      if (catalogue.find(other).isEmpty()) {
        fields.wrong(
            path + ".counter_instrument",
            Reason.RESOURCE_NOT_FOUND,
            "there is no '" + other.name() + "'");
      } else if (other.equals(announcement.name().instrument())) {
        fields.wrong(
            path + ".counter_instrument",
            Reason.FIELD_INVALID,
            "is another one than the instrument that the action is about");
      }
    });
  }

  private void positive(String path, Optional<BigDecimal> value) {
    value
        .filter(number -> number.signum() <= 0)
        .ifPresent(number -> fields.wrong(
            path, Reason.FIELD_INVALID, "is more than zero, not " + number.toPlainString()));
  }
}
