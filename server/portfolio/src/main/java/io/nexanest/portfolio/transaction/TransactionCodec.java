package io.nexanest.portfolio.transaction;

import com.google.type.Decimal;
import io.nexanest.api.portfolio.v1.DocumentOrigin;
import io.nexanest.api.portfolio.v1.Leg;
import io.nexanest.api.portfolio.v1.LegPurpose;
import io.nexanest.api.portfolio.v1.LotChoice;
import io.nexanest.api.portfolio.v1.OptionRight;
import io.nexanest.api.portfolio.v1.PositionSide;
import io.nexanest.api.portfolio.v1.Transaction;
import io.nexanest.api.portfolio.v1.TransactionState;
import io.nexanest.api.portfolio.v1.TransactionType;
import io.nexanest.core.terms.LotChoices;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Commodity;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.Purpose;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.BranchId;
import io.nexanest.kernel.id.DocumentId;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.platform.rpc.Etags;
import io.nexanest.portfolio.transaction.source.Origin;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Decimals;
import io.nexanest.wire.Times;
import java.util.Optional;
import java.util.function.Consumer;

/** Booked transactions as messages. */
public final class TransactionCodec {
  private TransactionCodec() {}

  /** A transaction as the standing of the ledger shows it. */
  public static Transaction encode(LedgerEntry entry, Standing standing) {
    Booked booked = entry.booked();
    TransactionId id = booked.id();
    Transaction.Builder to = draft(booked.draft());
    to.setName(id.name())
        .setKnownTime(Times.encode(booked.stamp().knownTime()))
        .setLedgerPosition(booked.position())
        .setState(state(standing.state(id)))
        .setEtag(Etags.of(standing.version(entry)));
    if (standing.isReversal(entry)) {
      to.setType(TransactionType.TRANSACTION_TYPE_REVERSAL);
    }
    standing.supersededBy(id).map(TransactionId::name).ifPresent(to::setSupersededBy);
    standing.reversedBy(id).map(TransactionId::name).ifPresent(to::setReversedBy);
    Standing.supersedes(entry).map(TransactionId::name).ifPresent(to::setSupersedes);
    Standing.reverses(entry).map(TransactionId::name).ifPresent(to::setReverses);
    entry.importRow().ifPresent(to::setImportRow);
    entry.corporateAction().ifPresent(to::setCorporateAction);
    entry
        .booker()
        .ifPresent(booker -> to.setBookUser(booker.user().name()).setBookUserName(booker.name()));
    if (!booked.stamp().branch().isEmpty()) {
      to.setBranch(BranchId.COLLECTION + "/" + booked.stamp().branch());
    }
    booked.legs().forEach(leg -> to.addLegs(leg(leg, booked)));
    return to.build();
  }

  /** The same with the line that it was read from. */
  static Transaction with(Transaction encoded, Optional<Origin> origin) {
    return origin
        .map(line -> {
          DocumentOrigin.Builder to = DocumentOrigin.newBuilder()
              .setFileName(line.fileName())
              .setDocumentLine(line.line())
              .setParser(line.parser());
          line.document().map(DocumentId::name).ifPresent(to::setDocument);
          return encoded.toBuilder().setOrigin(to).build();
        })
        .orElse(encoded);
  }

  /** What was asked for, without what the ledger adds. */
  public static Transaction.Builder draft(Draft draft) {
    Transaction.Builder to = Transaction.newBuilder()
        .setType(TransactionType.valueOf("TRANSACTION_TYPE_" + draft.type().name()))
        .setAccount(draft.account().name())
        .setTradeDate(Dates.encode(draft.tradeDate()))
        .setNote(draft.note())
        .setExternalReference(draft.externalReference());
    draft.counterAccount().map(AccountId::name).ifPresent(to::setCounterAccount);
    draft.instrument().map(id -> id.name()).ifPresent(to::setInstrument);
    draft.settlementCurrency().map(CurrencyCode::code).ifPresent(to::setSettlementCurrency);
    draft
        .counterAmount()
        .ifPresent(money -> to.setCounterCurrency(money.currency().code())
            .setCounterAmount(Decimals.encode(money.amount())));
    decimal(draft, Field.QUANTITY, to::setQuantity);
    decimal(draft, Field.PRICE, to::setPrice);
    decimal(draft, Field.GROSS, to::setGross);
    decimal(draft, Field.FEE, to::setFee);
    decimal(draft, Field.TAX, to::setTax);
    decimal(draft, Field.FX_RATE, to::setFxRate);
    decimal(draft, Field.RATIO_NEW, to::setRatioNew);
    decimal(draft, Field.RATIO_OLD, to::setRatioOld);
    decimal(draft, Field.COUNTER_QUANTITY, to::setCounterQuantity);
    decimal(draft, Field.MULTIPLIER, to::setMultiplier);
    decimal(draft, Field.CASH_IN_LIEU, to::setCashInLieu);
    decimal(draft, Field.BASIS_RATIO, to::setBasisRatio);
    draft.counterInstrument().map(id -> id.name()).ifPresent(to::setCounterInstrument);
    draft
        .side()
        .ifPresent(side -> to.setSide(PositionSide.valueOf("POSITION_SIDE_" + side.name())));
    draft
        .optionRight()
        .ifPresent(right -> to.setOptionRight(OptionRight.valueOf("OPTION_RIGHT_" + right.name())));
    draft.lots().ifPresent(lots -> lots.choices().forEach(choice -> to.addLots(lot(choice))));
    draft.acquireDate().map(Dates::encode).ifPresent(to::setAcquireDate);
    to.setMargined(draft.margined());
    draft.settlementDate().map(Dates::encode).ifPresent(to::setSettlementDate);
    draft.exDate().map(Dates::encode).ifPresent(to::setExDate);
    draft.payDate().map(Dates::encode).ifPresent(to::setPayDate);
    return to;
  }

  private static LotChoice lot(LotChoices.Choice choice) {
    return LotChoice.newBuilder()
        .setOpenedBy(choice.openedBy().name())
        .setUnits(Decimals.encode(choice.units()))
        .build();
  }

  private static void decimal(Draft draft, Field field, Consumer<Decimal> to) {
    draft.decimal(field).map(Decimals::encode).ifPresent(to);
  }

  private static TransactionState state(Standing.State state) {
    return switch (state) {
      case POSTED -> TransactionState.TRANSACTION_STATE_POSTED;
      case SUPERSEDED -> TransactionState.TRANSACTION_STATE_SUPERSEDED;
      case REVERSED -> TransactionState.TRANSACTION_STATE_REVERSED;
    };
  }

  private static Leg leg(io.nexanest.core.transaction.Leg leg, Booked booked) {
    Leg.Builder to = Leg.newBuilder()
        .setAccount(leg.account().name())
        .setAmount(Decimals.encode(leg.amount()))
        .setPurpose(purpose(leg.purpose()))
        .setSettlementDate(Dates.encode(booked.settlementDate()));
    switch (leg.commodity()) {
      case Commodity.Cash(CurrencyCode currency) -> to.setCurrencyCode(currency.code());
      case Commodity.Security(var instrument) -> to.setInstrument(instrument.name());
    }
    return to.build();
  }

  private static LegPurpose purpose(Purpose purpose) {
    return switch (purpose) {
      case SECURITY -> LegPurpose.LEG_PURPOSE_SECURITY;
      case CASH -> LegPurpose.LEG_PURPOSE_GROSS;
      case FEE -> LegPurpose.LEG_PURPOSE_FEE;
      case TAX -> LegPurpose.LEG_PURPOSE_TAX;
      case EXTERNAL -> LegPurpose.LEG_PURPOSE_EXTERNAL;
      case INCOME -> LegPurpose.LEG_PURPOSE_INCOME;
      case EXPENSE -> LegPurpose.LEG_PURPOSE_EXPENSE;
      case CONVERSION -> LegPurpose.LEG_PURPOSE_CONVERSION;
      case ISSUER -> LegPurpose.LEG_PURPOSE_ISSUER;
    };
  }
}
