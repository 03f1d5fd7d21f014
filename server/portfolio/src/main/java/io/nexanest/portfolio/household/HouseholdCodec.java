package io.nexanest.portfolio.household;

import io.nexanest.api.portfolio.v1.Household;
import io.nexanest.api.portfolio.v1.ListHouseholdsResponse;
import io.nexanest.api.portfolio.v1.ListPortfoliosResponse;
import io.nexanest.api.portfolio.v1.Portfolio;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.platform.rpc.Etags;
import io.nexanest.platform.rpc.Pages;
import io.nexanest.wire.Times;

final class HouseholdCodec {
  private HouseholdCodec() {}

  static Household encode(HouseholdRow row) {
    Household.Builder household = Household.newBuilder()
        .setName(row.id().name())
        .setDisplayName(row.displayName())
        .setBaseCurrency(row.baseCurrency().code())
        .setEtag(Etags.of(row.version()))
        .setCreateTime(Times.encode(row.createTime()))
        .setUpdateTime(Times.encode(row.updateTime()));
    row.deleteTime().map(Times::encode).ifPresent(household::setDeleteTime);
    return household.build();
  }

  static Portfolio encode(PortfolioRow row) {
    Portfolio.Builder portfolio = Portfolio.newBuilder()
        .setName(row.id().name())
        .setDisplayName(row.displayName())
        .setHousehold(row.household().name())
        .setBaseCurrency(row.baseCurrency().code())
        .addAllAccounts(row.accounts().stream().map(AccountId::name).toList())
        .setEtag(Etags.of(row.version()))
        .setCreateTime(Times.encode(row.createTime()))
        .setUpdateTime(Times.encode(row.updateTime()));
    row.deleteTime().map(Times::encode).ifPresent(portfolio::setDeleteTime);
    return portfolio.build();
  }

  static ListHouseholdsResponse households(Pages.Page<HouseholdRow> page) {
    return ListHouseholdsResponse.newBuilder()
        .addAllHouseholds(page.rows().stream().map(HouseholdCodec::encode).toList())
        .setNextPageToken(page.next())
        .build();
  }

  static ListPortfoliosResponse portfolios(Pages.Page<PortfolioRow> page) {
    return ListPortfoliosResponse.newBuilder()
        .addAllPortfolios(page.rows().stream().map(HouseholdCodec::encode).toList())
        .setNextPageToken(page.next())
        .build();
  }
}
