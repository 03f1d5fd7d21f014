package io.nexanest.portfolio.household;

import com.google.protobuf.Message;
import io.nexanest.api.portfolio.v1.CreatePortfolioRequest;
import io.nexanest.api.portfolio.v1.ListPortfoliosRequest;
import io.nexanest.api.portfolio.v1.ListPortfoliosResponse;
import io.nexanest.api.portfolio.v1.Portfolio;
import io.nexanest.api.portfolio.v1.UpdatePortfolioRequest;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.HouseholdId;
import io.nexanest.kernel.id.PortfolioId;
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
import io.nexanest.portfolio.account.AccountRow;
import io.nexanest.portfolio.account.AccountStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tenant's portfolios. */
public final class Portfolios {
  private static final Set<String> WRITABLE =
      Set.of("display_name", "base_currency", "household", "accounts");

  private final Platform platform;

  public Portfolios(Platform platform) {
    this.platform = platform;
  }

  Portfolio create(CreatePortfolioRequest request) {
    PortfolioId id = new PortfolioId(platform.ids().get());
    return once("CreatePortfolio", request.getRequestId(), request, tx -> {
      PortfolioRow row = check(tx, request.getPortfolio(), id, WRITABLE, Optional.empty());
      PortfolioStore.insert(tx, Caller.tenant(), row);
      return row;
    });
  }

  Portfolio get(String name) {
    PortfolioId id = parse(name);
    return in(tx -> HouseholdCodec.encode(find(tx, id, false)));
  }

  ListPortfoliosResponse list(ListPortfoliosRequest request) {
    int size = Pages.size(request.getPageSize());
    String question = "portfolios " + request.getShowDeleted() + request.getHousehold();
    Place after = Place.parse(platform.pages().position(question, request.getPageToken()));
    Optional<UUID> household = request.getHousehold().isEmpty()
        ? Optional.empty()
        : Optional.of(household(request.getHousehold()));
    List<PortfolioRow> rows =
        in(tx -> PortfolioStore.page(tx, after, request.getShowDeleted(), household, size + 1));
    return HouseholdCodec.portfolios(platform
        .pages()
        .page(question, rows, size, row -> new Place(row.displayName(), row.id().uuid()).text()));
  }

  Portfolio update(UpdatePortfolioRequest request) {
    Portfolio wanted = request.getPortfolio();
    Set<String> paths = Masks.paths(request.getUpdateMask(), wanted, WRITABLE);
    return change(
        "UpdatePortfolio",
        wanted.getName(),
        wanted.getEtag(),
        request.getRequestId(),
        request,
        (tx, row) -> check(tx, wanted, row.id(), paths, Optional.of(row)));
  }

  Portfolio delete(String name, String etag, String requestId, Message request) {
    Instant now = platform.clock().instant();
    return change(
        "DeletePortfolio",
        name,
        etag,
        requestId,
        request,
        (tx, row) -> row.hidden(Optional.of(row.deleteTime().orElse(now)), now));
  }

  Portfolio undelete(String name, String etag, String requestId, Message request) {
    Instant now = platform.clock().instant();
    return change(
        "UndeletePortfolio",
        name,
        etag,
        requestId,
        request,
        (tx, row) -> row.hidden(Optional.empty(), now));
  }

  private PortfolioRow check(
      Tx tx, Portfolio wanted, PortfolioId id, Set<String> paths, Optional<PortfolioRow> before) {
    Fields fields = new Fields();
    Instant now = platform.clock().instant();
    Optional<String> name = paths.contains("display_name")
        ? Optional.of(
            fields.text("portfolio.display_name", wanted.getDisplayName(), Limits.NAME_CHARACTERS))
        : before.map(PortfolioRow::displayName);
    Optional<CurrencyCode> currency = paths.contains("base_currency")
        ? fields.read(
            "portfolio.base_currency",
            Reason.CURRENCY_UNKNOWN,
            () -> CurrencyCode.of(wanted.getBaseCurrency()))
        : before.map(PortfolioRow::baseCurrency);
    Optional<HouseholdId> household = paths.contains("household")
        ? household(tx, fields, wanted.getHousehold())
        : before.map(PortfolioRow::household);
    List<AccountId> accounts = paths.contains("accounts")
        ? accounts(tx, fields, wanted.getAccountsList())
        : before.map(PortfolioRow::accounts).orElse(List.of());
    fields.check();
    return new PortfolioRow(
        id,
        household.orElseThrow(),
        name.orElseThrow(),
        currency.orElseThrow(),
        accounts,
        before.map(row -> row.version() + 1).orElse(1L),
        before.map(PortfolioRow::createTime).orElse(now),
        now,
        before.flatMap(PortfolioRow::deleteTime));
  }

  private static Optional<HouseholdId> household(Tx tx, Fields fields, String name) {
    Optional<HouseholdId> id =
        fields.read("portfolio.household", Reason.FIELD_INVALID, () -> HouseholdId.parse(name));
    if (id.isPresent() && HouseholdStore.find(tx, id.get(), false).isEmpty()) {
      fields.wrong("portfolio.household", Reason.RESOURCE_NOT_FOUND, "there is no '" + name + "'");
    }
    return id;
  }

  private static List<AccountId> accounts(Tx tx, Fields fields, List<String> names) {
    Set<AccountId> known =
        AccountStore.all(tx).stream().map(AccountRow::id).collect(Collectors.toSet());
    List<AccountId> accounts = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String field = "portfolio.accounts[" + i + "]";
      String name = names.get(i);
      Optional<AccountId> id =
          fields.read(field, Reason.FIELD_INVALID, () -> AccountId.parse(name));
      if (id.isPresent() && !known.contains(id.get())) {
        fields.wrong(field, Reason.RESOURCE_NOT_FOUND, "there is no '" + name + "'");
      } else if (id.isPresent() && accounts.contains(id.get())) {
        fields.wrong(field, Reason.FIELD_INVALID, "'" + name + "' is named twice");
      } else {
        id.ifPresent(accounts::add);
      }
    }
    return accounts;
  }

  private Portfolio change(
      String method,
      String name,
      String etag,
      String requestId,
      Message request,
      BiFunction<Tx, PortfolioRow, PortfolioRow> how) {
    PortfolioId id = parse(name);
    return once(method, requestId, request, tx -> {
      PortfolioRow row = find(tx, id, true);
      Etags.check(etag, row.version(), name);
      PortfolioRow changed = how.apply(tx, row);
      PortfolioStore.update(tx, Caller.tenant(), changed);
      return changed;
    });
  }

  private Portfolio once(
      String method, String requestId, Message request, Function<Tx, PortfolioRow> work) {
    return in(tx -> RequestIds.once(tx, method, requestId, request, Portfolio.parser(), () -> {
      PortfolioRow row = work.apply(tx);
      Audit.write(
          tx,
          Caller.principal(),
          method,
          row.id().name(),
          Optional.of(RequestIds.parse(requestId)));
      return HouseholdCodec.encode(row);
    }));
  }

  private static PortfolioRow find(Tx tx, PortfolioId id, boolean lock) {
    return PortfolioStore.find(tx, id, lock).orElseThrow(() -> Problem.notFound(id.name()));
  }

  private static UUID household(String name) {
    try {
      return HouseholdId.parse(name).uuid();
    } catch (IllegalArgumentException e) {
      throw Problem.notFound(name);
    }
  }

  private static PortfolioId parse(String name) {
    try {
      return PortfolioId.parse(name);
    } catch (IllegalArgumentException e) {
      throw Problem.notFound(name);
    }
  }

  private <T> T in(Function<Tx, T> work) {
    return platform.database().inTransaction("portfolio", Caller.tenant(), work);
  }
}
