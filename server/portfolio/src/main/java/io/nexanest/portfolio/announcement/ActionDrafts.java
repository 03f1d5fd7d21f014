package io.nexanest.portfolio.announcement;

import io.nexanest.core.market.Terms;
import io.nexanest.core.terms.OptionRight;
import io.nexanest.core.terms.Side;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.DraftBuilder;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.money.Rounding;
import io.nexanest.portfolio.market.Catalogue;
import io.nexanest.portfolio.market.InstrumentFact;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What a person would have booked for a holder, by the announced terms. */
final class ActionDrafts {
  private final Announcement announcement;
  private final InstrumentFact instrument;
  private final Catalogue catalogue;

  ActionDrafts(Announcement announcement, InstrumentFact instrument, Catalogue catalogue) {
    this.announcement = announcement;
    this.instrument = instrument;
    this.catalogue = catalogue;
  }

  Draft of(TransactionType type, ActionTerms terms, AccountId account, BigDecimal units) {
    DraftBuilder draft = Draft.of(type, account, announcement.dates().ex())
        .instrument(instrument.id(), instrument.currency());
    dates(draft);
    if (type.allows(Field.QUANTITY)) {
      draft.quantity(units);
    }
    if (type.allows(Field.RATIO_NEW)) {
      terms.ratio().ifPresent(ratio -> draft.ratio(ratio.newUnits(), ratio.oldUnits()));
    }
    terms
        .counter()
        .flatMap(catalogue::find)
        .ifPresent(other -> draft.counterInstrument(other.id(), other.currency()));
    if (type.allows(Field.BASIS_RATIO)) {
      terms.basisRatio().ifPresent(ratio -> draft.with(Field.BASIS_RATIO, ratio));
    }
    contract(draft, terms, units);
    cash(draft, terms, units);
    return draft.build();
  }

  private void dates(DraftBuilder draft) {
    LocalDate ex = announcement.dates().ex();
    if (draft.type().allows(Field.EX_DATE)) {
      draft.with(Field.EX_DATE, ex);
    }
    announcement.dates().pay().filter(pay -> pay.isAfter(ex)).ifPresent(pay -> {
      if (draft.type().accrues()) {
        draft.payDate(pay);
      } else {
        draft.settlementDate(pay);
      }
    });
  }

  /** What a form would state for rights that are used or end, and for what is quoted in parts. */
  private void contract(DraftBuilder draft, ActionTerms terms, BigDecimal units) {
    if (draft.type() == TransactionType.EXERCISE) {
      draft.with(Field.OPTION_RIGHT, OptionRight.CALL);
      terms.newUnits(units).ifPresent(underlying -> draft.with(Field.COUNTER_QUANTITY, underlying));
    }
    if (draft.type() == TransactionType.EXPIRY) {
      draft.with(Field.SIDE, Side.LONG);
    }
    Terms unit = instrument.terms();
    if (draft.type().allows(Field.MULTIPLIER) && !unit.multiplier().equals(BigDecimal.ONE)) {
      draft.with(Field.MULTIPLIER, unit.multiplier());
    }
  }

  private void cash(DraftBuilder draft, ActionTerms terms, BigDecimal units) {
    BigDecimal paidFor = draft.type() == TransactionType.EXERCISE
        ? terms.newUnits(units).orElse(BigDecimal.ZERO)
        : units;
    if (draft.type().allows(Field.GROSS)) {
      terms.cashPerUnit().ifPresent(each -> draft.gross(rounded(each.multiply(paidFor))));
    }
    BigDecimal fraction = terms.fraction(units);
    if (draft.type().allows(Field.CASH_IN_LIEU) && fraction.signum() > 0) {
      terms
          .fractionPrice()
          .ifPresent(price -> draft.with(Field.CASH_IN_LIEU, rounded(price.multiply(fraction))));
    }
  }

  private BigDecimal rounded(BigDecimal amount) {
    return Rounding.MINOR_UNIT.round(amount, instrument.currency());
  }
}
