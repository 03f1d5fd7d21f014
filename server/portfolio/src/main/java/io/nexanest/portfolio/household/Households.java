package io.nexanest.portfolio.household;

import com.google.protobuf.Message;
import io.nexanest.api.portfolio.v1.CreateHouseholdRequest;
import io.nexanest.api.portfolio.v1.Household;
import io.nexanest.api.portfolio.v1.ListHouseholdsRequest;
import io.nexanest.api.portfolio.v1.ListHouseholdsResponse;
import io.nexanest.api.portfolio.v1.UpdateHouseholdRequest;
import io.nexanest.kernel.id.HouseholdId;
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
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The tenant's households. */
public final class Households {
  private static final Set<String> WRITABLE = Set.of("display_name", "base_currency");

  private final Platform platform;

  public Households(Platform platform) {
    this.platform = platform;
  }

  Household create(CreateHouseholdRequest request) {
    Fields fields = new Fields();
    String name = fields.text(
        "household.display_name", request.getHousehold().getDisplayName(), Limits.NAME_CHARACTERS);
    Optional<CurrencyCode> currency = currency(fields, request.getHousehold().getBaseCurrency());
    fields.check();
    Instant now = platform.clock().instant();
    HouseholdRow row = new HouseholdRow(
        new HouseholdId(platform.ids().get()),
        name,
        currency.orElseThrow(),
        1,
        now,
        now,
        Optional.empty());
    return once("CreateHousehold", request.getRequestId(), request, tx -> {
      HouseholdStore.insert(tx, Caller.tenant(), row);
      return row;
    });
  }

  Household get(String name) {
    HouseholdId id = parse(name);
    return in(tx -> HouseholdCodec.encode(find(tx, id, false)));
  }

  ListHouseholdsResponse list(ListHouseholdsRequest request) {
    int size = Pages.size(request.getPageSize());
    String question = "households " + request.getShowDeleted();
    Place after = Place.parse(platform.pages().position(question, request.getPageToken()));
    List<HouseholdRow> rows =
        in(tx -> HouseholdStore.page(tx, after, request.getShowDeleted(), size + 1));
    return HouseholdCodec.households(platform
        .pages()
        .page(question, rows, size, row -> new Place(row.displayName(), row.id().uuid()).text()));
  }

  Household update(UpdateHouseholdRequest request) {
    Household wanted = request.getHousehold();
    Set<String> paths = Masks.paths(request.getUpdateMask(), wanted, WRITABLE);
    Fields fields = new Fields();
    if (paths.contains("display_name")) {
      fields.text("household.display_name", wanted.getDisplayName(), Limits.NAME_CHARACTERS);
    }
    Optional<CurrencyCode> currency = paths.contains("base_currency")
        ? currency(fields, wanted.getBaseCurrency())
        : Optional.empty();
    fields.check();
    return change(
        "UpdateHousehold",
        wanted.getName(),
        wanted.getEtag(),
        request.getRequestId(),
        request,
        row -> row.changed(
            paths.contains("display_name") ? wanted.getDisplayName().strip() : row.displayName(),
            currency.orElse(row.baseCurrency()),
            platform.clock().instant()));
  }

  Household delete(String name, String etag, String requestId, Message request) {
    Instant now = platform.clock().instant();
    return change(
        "DeleteHousehold",
        name,
        etag,
        requestId,
        request,
        row -> row.hidden(Optional.of(row.deleteTime().orElse(now)), now));
  }

  Household undelete(String name, String etag, String requestId, Message request) {
    Instant now = platform.clock().instant();
    return change(
        "UndeleteHousehold",
        name,
        etag,
        requestId,
        request,
        row -> row.hidden(Optional.empty(), now));
  }

  private Household change(
      String method,
      String name,
      String etag,
      String requestId,
      Message request,
      UnaryOperator<HouseholdRow> how) {
    HouseholdId id = parse(name);
    return once(method, requestId, request, tx -> {
      HouseholdRow row = find(tx, id, true);
      Etags.check(etag, row.version(), name);
      HouseholdRow changed = how.apply(row);
      HouseholdStore.update(tx, changed);
      return changed;
    });
  }

  private Household once(
      String method, String requestId, Message request, Function<Tx, HouseholdRow> work) {
    return in(tx -> RequestIds.once(tx, method, requestId, request, Household.parser(), () -> {
      HouseholdRow row = work.apply(tx);
      Audit.write(
          tx,
          Caller.principal(),
          method,
          row.id().name(),
          Optional.of(RequestIds.parse(requestId)));
      return HouseholdCodec.encode(row);
    }));
  }

  private static Optional<CurrencyCode> currency(Fields fields, String code) {
    return fields.read(
        "household.base_currency", Reason.CURRENCY_UNKNOWN, () -> CurrencyCode.of(code));
  }

  private static HouseholdRow find(Tx tx, HouseholdId id, boolean lock) {
    return HouseholdStore.find(tx, id, lock).orElseThrow(() -> Problem.notFound(id.name()));
  }

  private static HouseholdId parse(String name) {
    try {
      return HouseholdId.parse(name);
    } catch (IllegalArgumentException e) {
      throw Problem.notFound(name);
    }
  }

  private <T> T in(Function<Tx, T> work) {
    return platform.database().inTransaction("portfolio", Caller.tenant(), work);
  }
}
