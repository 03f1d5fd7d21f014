package io.nexanest.portfolio.action;

import io.nexanest.api.portfolio.v1.ApplyCorporateActionResponse;
import io.nexanest.api.portfolio.v1.CorporateAction;
import io.nexanest.api.portfolio.v1.CorporateActionElection;
import io.nexanest.api.portfolio.v1.CorporateActionOption;
import io.nexanest.api.portfolio.v1.CorporateActionState;
import io.nexanest.api.portfolio.v1.CorporateActionTerms;
import io.nexanest.api.portfolio.v1.ListAnnouncedActionsResponse;
import io.nexanest.api.portfolio.v1.ReverseCorporateActionResponse;
import io.nexanest.api.portfolio.v1.Transaction;
import io.nexanest.api.portfolio.v1.TransactionType;
import io.nexanest.platform.rpc.Etags;
import io.nexanest.portfolio.announcement.ActionDates;
import io.nexanest.portfolio.announcement.ActionOption;
import io.nexanest.portfolio.announcement.ActionState;
import io.nexanest.portfolio.announcement.ActionTerms;
import io.nexanest.portfolio.announcement.Announcement;
import io.nexanest.portfolio.announcement.Election;
import io.nexanest.portfolio.announcement.Entitlement;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Decimals;
import io.nexanest.wire.Times;
import java.util.List;

/** Announcements, elections and entitlements as messages. */
final class ActionCodec {
  private ActionCodec() {}

  /** What was declared, without what the server adds; this is what is kept. */
  static byte[] declared(Announcement announcement) {
    return parts(announcement).build().toByteArray();
  }

  static CorporateAction encode(
      Announcement announcement, ActionState state, String currency, List<Election> elections) {
    CorporateAction.Builder to = parts(announcement)
        .setName(announcement.name().text())
        .setInstrument(announcement.name().instrument().name())
        .setState(CorporateActionState.valueOf("CORPORATE_ACTION_STATE_" + state))
        .setKnownTime(Times.encode(announcement.knownTime()))
        .setEtag(Etags.of(announcement.version()));
    to.getTermsBuilder().setCurrencyCode(currency);
    to.getOptionsBuilderList()
        .forEach(option -> option.getTermsBuilder().setCurrencyCode(currency));
    elections.forEach(election -> to.addElections(encode(election)));
    return to.build();
  }

  static ListAnnouncedActionsResponse page(List<CorporateAction> actions, String nextToken) {
    return ListAnnouncedActionsResponse.newBuilder()
        .addAllCorporateActions(actions)
        .setNextPageToken(nextToken)
        .build();
  }

  static ApplyCorporateActionResponse applied(
      List<Entitlement> entitlements, List<Transaction> transactions) {
    return ApplyCorporateActionResponse.newBuilder()
        .addAllEntitlements(entitlements.stream().map(ActionCodec::encode).toList())
        .addAllTransactions(transactions)
        .build();
  }

  static ReverseCorporateActionResponse reversed(List<Transaction> transactions) {
    return ReverseCorporateActionResponse.newBuilder()
        .addAllTransactions(transactions)
        .build();
  }

  private static CorporateAction.Builder parts(Announcement announcement) {
    ActionDates dates = announcement.dates();
    CorporateAction.Builder to = CorporateAction.newBuilder()
        .setTerms(terms(announcement.terms()))
        .setExDate(Dates.encode(dates.ex()))
        .setCancelled(announcement.cancelled())
        .setNote(announcement.note());
    announcement.options().forEach(option -> to.addOptions(option(option)));
    dates.announcement().map(Dates::encode).ifPresent(to::setAnnouncementDate);
    dates.register().map(Dates::encode).ifPresent(to::setRecordDate);
    dates.pay().map(Dates::encode).ifPresent(to::setPayDate);
    dates.electionDeadline().map(Dates::encode).ifPresent(to::setElectionDeadline);
    return to;
  }

  private static CorporateActionOption option(ActionOption option) {
    return CorporateActionOption.newBuilder()
        .setOptionId(option.id())
        .setDisplayName(option.displayName())
        .setTerms(terms(option.terms()))
        .setDefault(option.isDefault())
        .build();
  }

  private static CorporateActionTerms terms(ActionTerms terms) {
    CorporateActionTerms.Builder to = CorporateActionTerms.newBuilder();
    terms.type().ifPresent(type -> to.setType(TransactionType.valueOf("TRANSACTION_TYPE_" + type)));
    terms
        .ratio()
        .ifPresent(ratio -> to.setRatioNew(Decimals.encode(ratio.newUnits()))
            .setRatioOld(Decimals.encode(ratio.oldUnits())));
    terms.counter().map(id -> id.name()).ifPresent(to::setCounterInstrument);
    terms.basisRatio().map(Decimals::encode).ifPresent(to::setBasisRatio);
    terms.cashPerUnit().map(Decimals::encode).ifPresent(to::setCashPerUnit);
    terms.fractionPrice().map(Decimals::encode).ifPresent(to::setFractionPrice);
    return to.build();
  }

  private static CorporateActionElection encode(Election election) {
    CorporateActionElection.Builder to = CorporateActionElection.newBuilder()
        .setAccount(election.account().name())
        .setOptionId(election.option())
        .setKnownTime(Times.encode(election.knownTime()));
    election.quantity().map(Decimals::encode).ifPresent(to::setQuantity);
    return to.build();
  }

  private static io.nexanest.api.portfolio.v1.Entitlement encode(Entitlement from) {
    io.nexanest.api.portfolio.v1.Entitlement.Builder to =
        io.nexanest.api.portfolio.v1.Entitlement.newBuilder()
            .setAccount(from.account().name())
            .setHeld(Decimals.encode(from.held()))
            .setOptionId(from.option())
            .setQuantity(Decimals.encode(from.quantity()))
            .setFraction(Decimals.encode(from.fraction()))
            .setCashInLieu(Decimals.encode(from.cashInLieu()))
            .setCash(Decimals.encode(from.cash()))
            .setCurrencyCode(from.currency().code())
            .setBooked(from.booked());
    from.newUnits().map(Decimals::encode).ifPresent(to::setNewUnits);
    return to.build();
  }
}
