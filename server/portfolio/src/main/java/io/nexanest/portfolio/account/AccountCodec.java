package io.nexanest.portfolio.account;

import io.nexanest.api.portfolio.v1.Account;
import io.nexanest.api.portfolio.v1.AccountKind;
import io.nexanest.api.portfolio.v1.ListAccountsResponse;
import io.nexanest.core.lot.LotPolicy;
import io.nexanest.platform.rpc.Etags;
import io.nexanest.platform.rpc.Pages;
import io.nexanest.wire.Times;

/** Accounts as messages. */
public final class AccountCodec {
  private AccountCodec() {}

  static Account encode(AccountRow row) {
    Account.Builder account = Account.newBuilder()
        .setName(row.id().name())
        .setDisplayName(row.displayName())
        .setInstitution(row.institution())
        .setKind(AccountKind.valueOf("ACCOUNT_KIND_" + row.kind()))
        .setCurrencyCode(row.currency().code())
        .setLotPolicy(io.nexanest.api.portfolio.v1.LotPolicy.valueOf(
            "LOT_POLICY_" + row.lotPolicy().name()))
        .setEtag(Etags.of(row.version()))
        .setCreateTime(Times.encode(row.createTime()))
        .setUpdateTime(Times.encode(row.updateTime()));
    row.closeTime().map(Times::encode).ifPresent(account::setCloseTime);
    return account.build();
  }

  /** The stored word of a kind; custody where none is stated. */
  static String kind(AccountKind kind) {
    return switch (kind) {
      case ACCOUNT_KIND_UNSPECIFIED, ACCOUNT_KIND_CUSTODY -> "CUSTODY";
      case ACCOUNT_KIND_CASH -> "CASH";
      case UNRECOGNIZED ->
        throw new IllegalArgumentException("is ACCOUNT_KIND_CUSTODY or ACCOUNT_KIND_CASH");
    };
  }

  /** Core's word for a policy; FIFO where none is stated. */
  public static LotPolicy policy(io.nexanest.api.portfolio.v1.LotPolicy policy) {
    return switch (policy) {
      case LOT_POLICY_UNSPECIFIED, LOT_POLICY_FIFO -> LotPolicy.FIFO;
      case LOT_POLICY_LIFO -> LotPolicy.LIFO;
      case LOT_POLICY_HIFO -> LotPolicy.HIFO;
      case LOT_POLICY_AVERAGE -> LotPolicy.AVERAGE;
      case LOT_POLICY_SPECIFIC -> LotPolicy.SPECIFIC;
      case UNRECOGNIZED ->
        throw new IllegalArgumentException("is a policy such as LOT_POLICY_FIFO");
    };
  }

  static ListAccountsResponse page(Pages.Page<AccountRow> page) {
    return ListAccountsResponse.newBuilder()
        .addAllAccounts(page.rows().stream().map(AccountCodec::encode).toList())
        .setNextPageToken(page.next())
        .build();
  }
}
