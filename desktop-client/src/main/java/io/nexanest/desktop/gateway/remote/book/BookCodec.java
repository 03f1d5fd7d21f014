package io.nexanest.desktop.gateway.remote.book;

import com.google.protobuf.FieldMask;
import io.nexanest.desktop.gateway.book.Account;
import io.nexanest.desktop.gateway.book.AccountKind;
import io.nexanest.desktop.gateway.book.BookChange;
import io.nexanest.desktop.gateway.book.BookField;
import io.nexanest.desktop.gateway.book.Household;
import io.nexanest.desktop.gateway.book.LotPolicy;
import io.nexanest.desktop.gateway.book.Portfolio;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Households, portfolios and accounts as messages and back. */
final class BookCodec {
  private BookCodec() {}

  static Household household(io.nexanest.api.portfolio.v1.Household from) {
    return new Household(
        from.getName(),
        from.getDisplayName(),
        from.getBaseCurrency(),
        from.hasDeleteTime(),
        from.getEtag());
  }

  static Portfolio portfolio(io.nexanest.api.portfolio.v1.Portfolio from) {
    return new Portfolio(
        from.getName(),
        from.getDisplayName(),
        from.getHousehold(),
        from.getBaseCurrency(),
        from.getAccountsList(),
        from.hasDeleteTime(),
        from.getEtag());
  }

  static Account account(io.nexanest.api.portfolio.v1.Account from) {
    return new Account(
        from.getName(),
        from.getDisplayName(),
        from.getInstitution(),
        switch (from.getKind()) {
          case ACCOUNT_KIND_CUSTODY -> AccountKind.CUSTODY;
          case ACCOUNT_KIND_CASH -> AccountKind.CASH;
          case ACCOUNT_KIND_UNSPECIFIED, UNRECOGNIZED -> AccountKind.OTHER;
        },
        from.getCurrencyCode(),
        switch (from.getLotPolicy()) {
          case LOT_POLICY_FIFO -> LotPolicy.FIFO;
          case LOT_POLICY_LIFO -> LotPolicy.LIFO;
          case LOT_POLICY_HIFO -> LotPolicy.HIFO;
          case LOT_POLICY_AVERAGE -> LotPolicy.AVERAGE;
          case LOT_POLICY_SPECIFIC -> LotPolicy.SPECIFIC;
          case LOT_POLICY_UNSPECIFIED, UNRECOGNIZED -> LotPolicy.OTHER;
        },
        !from.hasCloseTime(),
        from.getEtag());
  }

  static io.nexanest.api.portfolio.v1.Household household(BookChange change) {
    return io.nexanest.api.portfolio.v1.Household.newBuilder()
        .setName(change.name())
        .setEtag(change.etag())
        .setDisplayName(change.value(BookField.DISPLAY_NAME))
        .setBaseCurrency(change.value(BookField.BASE_CURRENCY))
        .build();
  }

  static io.nexanest.api.portfolio.v1.Portfolio portfolio(BookChange change) {
    return io.nexanest.api.portfolio.v1.Portfolio.newBuilder()
        .setName(change.name())
        .setEtag(change.etag())
        .setDisplayName(change.value(BookField.DISPLAY_NAME))
        .setBaseCurrency(change.value(BookField.BASE_CURRENCY))
        .setHousehold(change.value(BookField.HOUSEHOLD))
        .addAllAccounts(names(change.value(BookField.ACCOUNTS)))
        .build();
  }

  static io.nexanest.api.portfolio.v1.Account account(BookChange change) {
    return io.nexanest.api.portfolio.v1.Account.newBuilder()
        .setName(change.name())
        .setEtag(change.etag())
        .setDisplayName(change.value(BookField.DISPLAY_NAME))
        .setInstitution(change.value(BookField.INSTITUTION))
        .setCurrencyCode(change.value(BookField.CURRENCY_CODE))
        .setKind(kind(change.value(BookField.KIND)))
        .setLotPolicy(policy(change.value(BookField.LOT_POLICY)))
        .build();
  }

  /** Names what an update changes, so that nothing else is touched. */
  static FieldMask mask(BookChange change) {
    return FieldMask.newBuilder()
        .addAllPaths(change.values().keySet().stream()
            .filter(change.kind().changeable()::contains)
            .map(BookField::wire)
            .sorted()
            .toList())
        .build();
  }

  private static List<String> names(String text) {
    return Stream.of(text.split(" ")).filter(name -> !name.isEmpty()).toList();
  }

  private static io.nexanest.api.portfolio.v1.AccountKind kind(String name) {
    return name.isEmpty()
        ? io.nexanest.api.portfolio.v1.AccountKind.ACCOUNT_KIND_UNSPECIFIED
        : io.nexanest.api.portfolio.v1.AccountKind.valueOf(
            "ACCOUNT_KIND_" + name.toUpperCase(Locale.ROOT));
  }

  private static io.nexanest.api.portfolio.v1.LotPolicy policy(String name) {
    return name.isEmpty()
        ? io.nexanest.api.portfolio.v1.LotPolicy.LOT_POLICY_UNSPECIFIED
        : io.nexanest.api.portfolio.v1.LotPolicy.valueOf(
            "LOT_POLICY_" + name.toUpperCase(Locale.ROOT));
  }
}
