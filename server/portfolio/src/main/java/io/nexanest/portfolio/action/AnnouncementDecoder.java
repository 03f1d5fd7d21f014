package io.nexanest.portfolio.action;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.type.Date;
import com.google.type.Decimal;
import io.nexanest.api.portfolio.v1.CorporateAction;
import io.nexanest.api.portfolio.v1.CorporateActionOption;
import io.nexanest.api.portfolio.v1.CorporateActionTerms;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Fields;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.portfolio.announcement.ActionDates;
import io.nexanest.portfolio.announcement.ActionName;
import io.nexanest.portfolio.announcement.ActionOption;
import io.nexanest.portfolio.announcement.ActionTerms;
import io.nexanest.portfolio.announcement.ActionTerms.Ratio;
import io.nexanest.portfolio.announcement.Announcement;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Decimals;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Messages as announcements; whatever can't be read is noted with its field. */
final class AnnouncementDecoder {
  private static final String PREFIX = "TRANSACTION_TYPE_";

  private final CorporateAction from;
  private final Fields fields;

  AnnouncementDecoder(CorporateAction from, Fields fields) {
    this.from = from;
    this.fields = fields;
  }

  /** What was stored once; it was judged then. */
  static Announcement stored(ActionName name, byte[] declared, long version, Instant knownTime) {
    try {
      AnnouncementDecoder decoder =
          new AnnouncementDecoder(CorporateAction.parseFrom(declared), new Fields());
      return decoder.decode(name, version, knownTime).orElseThrow();
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("a stored announcement can't be read", e);
    }
  }

  /** The announcement, or empty where it has no ex-date. */
  Optional<Announcement> decode(ActionName name, long version, Instant knownTime) {
    if (!from.hasExDate()) {
      fields.wrong(at("ex_date"), Reason.FIELD_REQUIRED, "is missing");
    }
    Optional<LocalDate> ex = date("ex_date", from.hasExDate(), from.getExDate());
    Optional<LocalDate> announced =
        date("announcement_date", from.hasAnnouncementDate(), from.getAnnouncementDate());
    Optional<LocalDate> register = date("record_date", from.hasRecordDate(), from.getRecordDate());
    Optional<LocalDate> pay = date("pay_date", from.hasPayDate(), from.getPayDate());
    Optional<LocalDate> deadline =
        date("election_deadline", from.hasElectionDeadline(), from.getElectionDeadline());
    String note = fields.limit(at("note"), from.getNote(), Limits.NOTE_CHARACTERS);
    ActionTerms terms = terms(from.getTerms(), at("terms"));
    List<ActionOption> options = options();
    return ex.map(date -> new Announcement(
        name,
        terms,
        options,
        new ActionDates(announced, date, register, pay, deadline),
        from.getCancelled(),
        note,
        version,
        knownTime));
  }

  private List<ActionOption> options() {
    if (from.getOptionsCount() > Limits.ACTION_OPTIONS) {
      fields.wrong(
          at("options"),
          Reason.FIELD_INVALID,
          "has " + from.getOptionsCount() + " options; " + Limits.ACTION_OPTIONS + " is the most");
      return List.of();
    }
    List<ActionOption> options = new ArrayList<>();
    for (int i = 0; i < from.getOptionsCount(); i++) {
      CorporateActionOption option = from.getOptions(i);
      String path = at("options[" + i + "]");
      options.add(new ActionOption(
          fields.text(path + ".option_id", option.getOptionId(), Limits.OPTION_ID_CHARACTERS),
          fields.text(path + ".display_name", option.getDisplayName(), Limits.NAME_CHARACTERS),
          terms(option.getTerms(), path + ".terms"),
          option.getDefault()));
    }
    return options;
  }

  private ActionTerms terms(CorporateActionTerms terms, String path) {
    Optional<BigDecimal> newUnits =
        decimal(path + ".ratio_new", terms.hasRatioNew(), terms.getRatioNew());
    Optional<BigDecimal> oldUnits =
        decimal(path + ".ratio_old", terms.hasRatioOld(), terms.getRatioOld());
    if (newUnits.isPresent() != oldUnits.isPresent()) {
      fields.wrong(path + ".ratio_new", Reason.FIELD_REQUIRED, "and ratio_old belong together");
    }
    return new ActionTerms(
        type(terms, path),
        newUnits.flatMap(to -> oldUnits.map(old -> new Ratio(to, old))),
        instrument(path + ".counter_instrument", terms.getCounterInstrument()),
        decimal(path + ".basis_ratio", terms.hasBasisRatio(), terms.getBasisRatio()),
        decimal(path + ".cash_per_unit", terms.hasCashPerUnit(), terms.getCashPerUnit()),
        decimal(path + ".fraction_price", terms.hasFractionPrice(), terms.getFractionPrice()));
  }

  private Optional<TransactionType> type(CorporateActionTerms terms, String path) {
    if (terms.getType().getNumber() == 0) {
      return Optional.empty();
    }
    Optional<TransactionType> type = ActionTerms.TYPES.stream()
        .filter(one -> (PREFIX + one).equals(terms.getType().name()))
        .findFirst();
    if (type.isEmpty()) {
      fields.wrong(
          path + ".type",
          Reason.FIELD_INVALID,
          "is a type that happens to all holders alike, such as TRANSACTION_TYPE_SPLIT");
    }
    return type;
  }

  private Optional<InstrumentId> instrument(String path, String name) {
    return name.isEmpty()
        ? Optional.empty()
        : fields.read(path, Reason.FIELD_INVALID, () -> InstrumentId.parse(name));
  }

  private Optional<BigDecimal> decimal(String path, boolean has, Decimal value) {
    return has
        ? fields.read(path, Reason.FIELD_INVALID, () -> Decimals.decode(value))
        : Optional.empty();
  }

  private Optional<LocalDate> date(String name, boolean has, Date value) {
    return has
        ? fields.read(at(name), Reason.FIELD_INVALID, () -> Dates.decode(value))
        : Optional.empty();
  }

  private static String at(String field) {
    return "corporate_action." + field;
  }
}
