package io.nexanest.desktop.gateway.remote.action;

import com.google.type.Date;
import com.google.type.Decimal;
import io.nexanest.api.portfolio.v1.CorporateActionOption;
import io.nexanest.api.portfolio.v1.CorporateActionState;
import io.nexanest.api.portfolio.v1.CorporateActionTerms;
import io.nexanest.desktop.gateway.action.ActionDraft;
import io.nexanest.desktop.gateway.action.ActionField;
import io.nexanest.desktop.gateway.action.ActionOption;
import io.nexanest.desktop.gateway.action.ActionState;
import io.nexanest.desktop.gateway.action.ActionTerms;
import io.nexanest.desktop.gateway.action.CorporateAction;
import io.nexanest.desktop.gateway.action.Entitlement;
import io.nexanest.desktop.gateway.action.HolderChoice;
import io.nexanest.desktop.gateway.ledger.TransactionType;
import io.nexanest.desktop.gateway.remote.TransactionCodec;
import io.nexanest.desktop.gateway.remote.ValuationCodec;
import io.nexanest.wire.Dates;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Actions of the wire as actions of the workstation, and what is typed for the wire. */
final class ActionCodec {
  private static final String STATE = "CORPORATE_ACTION_STATE_";

  private ActionCodec() {}

  static CorporateAction action(io.nexanest.api.portfolio.v1.CorporateAction from) {
    return new CorporateAction(
        from.getName(),
        from.getInstrument(),
        terms(from.getTerms()),
        from.getOptionsList().stream().map(ActionCodec::option).toList(),
        Dates.decode(from.getExDate()),
        date(from.hasRecordDate(), from.getRecordDate()),
        date(from.hasPayDate(), from.getPayDate()),
        date(from.hasElectionDeadline(), from.getElectionDeadline()),
        state(from.getState()),
        from.getNote());
  }

  static Entitlement entitlement(io.nexanest.api.portfolio.v1.Entitlement from) {
    return new Entitlement(
        from.getAccount(),
        ValuationCodec.number(from.getHeld()),
        from.getOptionId(),
        ValuationCodec.number(from.getQuantity()),
        number(from.hasNewUnits(), from.getNewUnits()),
        ValuationCodec.number(from.getFraction()),
        ValuationCodec.number(from.getCashInLieu()),
        ValuationCodec.number(from.getCash()),
        from.getCurrencyCode(),
        from.getBooked());
  }

  /** What was typed, as it is: the server says what is wrong with it. */
  static io.nexanest.api.portfolio.v1.CorporateAction encode(ActionDraft from) {
    var to = io.nexanest.api.portfolio.v1.CorporateAction.newBuilder()
        .setInstrument(from.value(ActionField.INSTRUMENT))
        .setNote(from.value(ActionField.NOTE));
    date(from, ActionField.EX_DATE, to::setExDate);
    date(from, ActionField.RECORD_DATE, to::setRecordDate);
    date(from, ActionField.PAY_DATE, to::setPayDate);
    CorporateActionTerms terms = terms(from);
    if (from.choice() == HolderChoice.NONE) {
      return to.setTerms(terms).build();
    }
    date(from, ActionField.ELECTION_DEADLINE, to::setElectionDeadline);
    boolean take = from.choice() == HolderChoice.TAKE;
    return to.setTerms(CorporateActionTerms.newBuilder().setType(terms.getType()))
        .addOptions(CorporateActionOption.newBuilder()
            .setOptionId("1")
            .setDisplayName(from.type().title())
            .setDefault(take)
            .setTerms(terms))
        .addOptions(CorporateActionOption.newBuilder()
            .setOptionId("2")
            .setDisplayName(
                from.type() == TransactionType.EXERCISE ? "Let lapse" : "Keep what is held")
            .setDefault(!take)
            .setTerms(otherwise(from.type())))
        .build();
  }

  // Rights that nobody uses end; everything else stays as it is.
  private static CorporateActionTerms otherwise(TransactionType type) {
    return type == TransactionType.EXERCISE
        ? CorporateActionTerms.newBuilder()
            .setType(io.nexanest.api.portfolio.v1.TransactionType.TRANSACTION_TYPE_EXPIRY)
            .build()
        : CorporateActionTerms.getDefaultInstance();
  }

  private static CorporateActionTerms terms(ActionDraft from) {
    CorporateActionTerms.Builder to = CorporateActionTerms.newBuilder()
        .setType(io.nexanest.api.portfolio.v1.TransactionType.valueOf(
            "TRANSACTION_TYPE_" + from.type().name()))
        .setCounterInstrument(from.value(ActionField.COUNTER_INSTRUMENT));
    decimal(from, ActionField.RATIO_NEW, to::setRatioNew);
    decimal(from, ActionField.RATIO_OLD, to::setRatioOld);
    decimal(from, ActionField.BASIS_RATIO, to::setBasisRatio);
    decimal(from, ActionField.CASH_PER_UNIT, to::setCashPerUnit);
    decimal(from, ActionField.FRACTION_PRICE, to::setFractionPrice);
    return to.build();
  }

  private static void decimal(ActionDraft from, ActionField field, Consumer<Decimal> to) {
    String text = from.value(field);
    if (!text.isEmpty()) {
      to.accept(Decimal.newBuilder().setValue(text).build());
    }
  }

  // A date that is none goes out as an impossible one, so that the server names the field.
  private static void date(ActionDraft from, ActionField field, Consumer<Date> to) {
    String text = from.value(field);
    if (!text.isEmpty()) {
      try {
        to.accept(Dates.encode(LocalDate.parse(text)));
      } catch (DateTimeException e) {
        to.accept(Date.newBuilder().setDay(99).build());
      }
    }
  }

  private static ActionOption option(CorporateActionOption from) {
    return new ActionOption(
        from.getOptionId(), from.getDisplayName(), terms(from.getTerms()), from.getDefault());
  }

  private static ActionTerms terms(CorporateActionTerms from) {
    return new ActionTerms(
        TransactionCodec.type(from.getType()),
        number(from.hasRatioNew(), from.getRatioNew()),
        number(from.hasRatioOld(), from.getRatioOld()),
        from.getCounterInstrument(),
        number(from.hasCashPerUnit(), from.getCashPerUnit()),
        from.getCurrencyCode());
  }

  private static ActionState state(CorporateActionState from) {
    return Stream.of(ActionState.values())
        .filter(state -> from.name().equals(STATE + state.name()))
        .findFirst()
        .orElse(ActionState.OTHER);
  }

  private static Optional<BigDecimal> number(boolean has, Decimal value) {
    return has ? Optional.of(ValuationCodec.number(value)) : Optional.empty();
  }

  private static Optional<LocalDate> date(boolean has, Date value) {
    return has ? Optional.of(Dates.decode(value)) : Optional.empty();
  }
}
