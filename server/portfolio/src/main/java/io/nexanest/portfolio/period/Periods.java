package io.nexanest.portfolio.period;

import com.google.protobuf.Message;
import io.nexanest.api.portfolio.v1.ListPeriodsRequest;
import io.nexanest.api.portfolio.v1.ListPeriodsResponse;
import io.nexanest.api.portfolio.v1.LockPeriodRequest;
import io.nexanest.api.portfolio.v1.Period;
import io.nexanest.api.portfolio.v1.UnlockPeriodRequest;
import io.nexanest.kernel.id.PeriodId;
import io.nexanest.kernel.id.UserId;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.db.Tx;
import io.nexanest.platform.module.Platform;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Fields;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.platform.rpc.Pages;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.platform.rpc.RequestIds;
import io.nexanest.platform.telemetry.Audit;
import io.nexanest.portfolio.household.Views;
import io.nexanest.portfolio.market.MarketPeer;
import io.nexanest.wire.Dates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Signing books off, and opening them again. */
public final class Periods {
  private static final LocalDate AFTER_ALL = LocalDate.of(9999, 12, 31);
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final Platform platform;
  private final MarketPeer market;
  private final BiConsumer<Tx, UUID> ledgerLock;

  /**
   * @param ledgerLock takes the tenant's ledger lock to the commit
   */
  public Periods(Platform platform, MarketPeer market, BiConsumer<Tx, UUID> ledgerLock) {
    this.platform = platform;
    this.market = market;
    this.ledgerLock = ledgerLock;
  }

  Period lock(LockPeriodRequest request) {
    LocalDate today = market.today();
    Fields fields = new Fields();
    Optional<LocalDate> end =
        fields.read("end_date", Reason.FIELD_INVALID, () -> Dates.decode(request.getEndDate()));
    end.filter(date -> !date.isBefore(today))
        .ifPresent(date -> fields.wrong(
            "end_date", Reason.DATE_OUT_OF_RANGE, "is before today, " + today + ", not " + date));
    fields.limit("note", request.getNote(), Limits.NOTE_CHARACTERS);
    fields.check();
    return once("LockPeriod", request.getRequestId(), request, tx -> {
      // So that no posting that found nothing signed off commits after this.
      ledgerLock.accept(tx, Caller.tenant());
      // Each posting asks for all of them.
      if (PeriodStore.countLocked(tx) >= Limits.PERIODS) {
        throw Problem.quota(
            "periods", "sign-offs in force, unlock those that a later one covers", Limits.PERIODS);
      }
      PeriodRow row = new PeriodRow(
          new PeriodId(platform.ids().get()),
          request.getScope(),
          Views.find(tx, request.getScope()).accounts(),
          end.orElseThrow(),
          request.getNote(),
          new UserId(Caller.principal().user()),
          now(),
          Optional.empty());
      PeriodStore.insert(tx, Caller.tenant(), row);
      return row;
    });
  }

  Period unlock(UnlockPeriodRequest request) {
    Fields fields = new Fields();
    String note = fields.text("note", request.getNote(), Limits.NOTE_CHARACTERS);
    fields.check();
    return once("UnlockPeriod", request.getRequestId(), request, tx -> {
      PeriodRow row = PeriodStore.find(tx, parse(request.getName()))
          .orElseThrow(() -> Problem.notFound(request.getName()));
      if (row.opened().isPresent()) {
        return row;
      }
      PeriodRow opened =
          row.opened(new PeriodRow.Opened(new UserId(Caller.principal().user()), now(), note));
      PeriodStore.open(tx, opened);
      return opened;
    });
  }

  ListPeriodsResponse list(ListPeriodsRequest request) {
    int size = Pages.size(request.getPageSize());
    String question = "periods " + request.getShowUnlocked();
    Optional<String> token = platform.pages().position(question, request.getPageToken());
    LocalDate date = token.map(text -> LocalDate.parse(text.substring(0, 10))).orElse(AFTER_ALL);
    UUID id = token.map(text -> UUID.fromString(text.substring(10))).orElse(BEFORE_ALL);
    List<PeriodRow> rows =
        in(tx -> PeriodStore.page(tx, date, id, request.getShowUnlocked(), size + 1));
    String next = "";
    if (rows.size() > size) {
      PeriodRow last = rows.get(size - 1);
      next = platform.pages().token(question, last.endDate() + last.id().uuid().toString());
    }
    return PeriodCodec.page(rows.subList(0, Math.min(size, rows.size())), next);
  }

  private Period once(
      String method, String requestId, Message request, Function<Tx, PeriodRow> work) {
    return in(tx -> RequestIds.once(tx, method, requestId, request, Period.parser(), () -> {
      PeriodRow row = work.apply(tx);
      Audit.write(
          tx,
          Caller.principal(),
          method,
          row.id().name(),
          Optional.of(RequestIds.parse(requestId)));
      return PeriodCodec.encode(row);
    }));
  }

  private static PeriodId parse(String name) {
    try {
      return PeriodId.parse(name);
    } catch (IllegalArgumentException e) {
      throw Problem.notFound(name);
    }
  }

  private Instant now() {
    return platform.clock().instant().truncatedTo(ChronoUnit.MICROS);
  }

  private <T> T in(Function<Tx, T> work) {
    return platform.database().inTransaction("portfolio", Caller.tenant(), work);
  }
}
