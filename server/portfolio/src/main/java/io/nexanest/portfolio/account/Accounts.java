package io.nexanest.portfolio.account;

import io.nexanest.api.portfolio.v1.Account;
import io.nexanest.api.portfolio.v1.CreateAccountRequest;
import io.nexanest.api.portfolio.v1.ListAccountsRequest;
import io.nexanest.api.portfolio.v1.ListAccountsResponse;
import io.nexanest.api.portfolio.v1.UpdateAccountRequest;
import io.nexanest.core.lot.LotPolicy;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.db.Tx;
import io.nexanest.platform.module.Platform;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Etags;
import io.nexanest.platform.rpc.Fields;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.platform.rpc.Masks;
import io.nexanest.platform.rpc.Pages;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.platform.rpc.RequestIds;
import io.nexanest.platform.telemetry.Audit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The tenant's accounts. */
public final class Accounts {
  private static final Set<String> WRITABLE =
      Set.of("display_name", "institution", "kind", "lot_policy");

  private final Platform platform;

  public Accounts(Platform platform) {
    this.platform = platform;
  }

  Account create(CreateAccountRequest request) {
    AccountRow row = check(request.getAccount());
    return in(tx -> RequestIds.once(
        tx, "CreateAccount", request.getRequestId(), request, Account.parser(), () -> {
          if (!AccountStore.insert(tx, Caller.tenant(), row)) {
            throw taken(row.displayName());
          }
          audit(tx, "CreateAccount", row.id(), request.getRequestId());
          return AccountCodec.encode(row);
        }));
  }

  Account get(String name) {
    AccountId id = parse(name);
    return in(tx -> AccountCodec.encode(find(tx, id, false)));
  }

  ListAccountsResponse list(ListAccountsRequest request) {
    int size = Pages.size(request.getPageSize());
    String after = platform.pages().position("accounts", request.getPageToken()).orElse("");
    List<AccountRow> rows = in(tx -> AccountStore.page(tx, after, size + 1));
    return AccountCodec.page(
        platform.pages().page("accounts", rows, size, AccountRow::displayName));
  }

  Account update(UpdateAccountRequest request) {
    Account wanted = request.getAccount();
    Set<String> paths = Masks.paths(request.getUpdateMask(), wanted, WRITABLE);
    AccountRow checked = check(complete(wanted, paths));
    return change(
        "UpdateAccount",
        wanted.getName(),
        wanted.getEtag(),
        request.getRequestId(),
        request,
        row -> new AccountRow(
            row.id(),
            paths.contains("display_name") ? checked.displayName() : row.displayName(),
            paths.contains("institution") ? wanted.getInstitution() : row.institution(),
            paths.contains("kind") ? checked.kind() : row.kind(),
            row.currency(),
            paths.contains("lot_policy") ? checked.lotPolicy() : row.lotPolicy(),
            row.version() + 1,
            row.createTime(),
            platform.clock().instant(),
            row.closeTime()));
  }

  Account close(String name, String etag, String requestId, com.google.protobuf.Message request) {
    Instant now = platform.clock().instant();
    return change(
        "CloseAccount", name, etag, requestId, request, row -> closed(row, Optional.of(now)));
  }

  Account reopen(String name, String etag, String requestId, com.google.protobuf.Message request) {
    return change(
        "ReopenAccount", name, etag, requestId, request, row -> closed(row, Optional.empty()));
  }

  private Account change(
      String method,
      String name,
      String etag,
      String requestId,
      com.google.protobuf.Message request,
      UnaryOperator<AccountRow> how) {
    AccountId id = parse(name);
    return in(tx -> RequestIds.once(tx, method, requestId, request, Account.parser(), () -> {
      AccountRow row = find(tx, id, true);
      Etags.check(etag, row.version(), name);
      AccountRow changed = how.apply(row);
      boolean renamed = !changed.displayName().equals(row.displayName());
      if (renamed
          && AccountStore.all(tx).stream()
              .anyMatch(a -> a.displayName().equals(changed.displayName()))) {
        throw taken(changed.displayName());
      }
      AccountStore.update(tx, changed);
      audit(tx, method, id, requestId);
      return AccountCodec.encode(changed);
    }));
  }

  private AccountRow closed(AccountRow row, Optional<Instant> when) {
    return new AccountRow(
        row.id(),
        row.displayName(),
        row.institution(),
        row.kind(),
        row.currency(),
        row.lotPolicy(),
        row.version() + 1,
        row.createTime(),
        platform.clock().instant(),
        when);
  }

  /** Fields that are not to be changed need not be stated; for the check they are made good. */
  private static Account complete(Account wanted, Set<String> paths) {
    Account.Builder complete = wanted.toBuilder().setCurrencyCode("USD");
    if (!paths.contains("display_name")) {
      complete.setDisplayName("unchanged");
    }
    return complete.build();
  }

  private AccountRow check(Account account) {
    Fields fields = new Fields();
    String name =
        fields.text("account.display_name", account.getDisplayName(), Limits.NAME_CHARACTERS);
    fields.limit("account.institution", account.getInstitution(), Limits.NAME_CHARACTERS);
    Optional<CurrencyCode> currency = fields.read(
        "account.currency_code",
        Reason.CURRENCY_UNKNOWN,
        () -> CurrencyCode.of(account.getCurrencyCode()));
    Optional<String> kind = fields.read(
        "account.kind", Reason.FIELD_INVALID, () -> AccountCodec.kind(account.getKind()));
    Optional<LotPolicy> policy = fields.read(
        "account.lot_policy",
        Reason.FIELD_INVALID,
        () -> AccountCodec.policy(account.getLotPolicy()));
    fields.check();
    Instant now = platform.clock().instant();
    return new AccountRow(
        new AccountId(platform.ids().get()),
        name,
        account.getInstitution().strip(),
        kind.orElseThrow(),
        currency.orElseThrow(),
        policy.orElseThrow(),
        1,
        now,
        now,
        Optional.empty());
  }

  private static AccountRow find(Tx tx, AccountId id, boolean lock) {
    return AccountStore.find(tx, id, lock).orElseThrow(() -> Problem.notFound(id.name()));
  }

  private static AccountId parse(String name) {
    try {
      return AccountId.parse(name);
    } catch (IllegalArgumentException e) {
      throw Problem.notFound(name);
    }
  }

  private static Problem taken(String name) {
    return new Problem(
        Reason.RESOURCE_EXISTS,
        "there is an account '" + name + "' already; give another name",
        Map.of("display_name", name));
  }

  private static void audit(Tx tx, String method, AccountId id, String requestId) {
    Audit.write(
        tx, Caller.principal(), method, id.name(), Optional.of(RequestIds.parse(requestId)));
  }

  private <T> T in(Function<Tx, T> work) {
    return platform.database().inTransaction("portfolio", Caller.tenant(), work);
  }
}
