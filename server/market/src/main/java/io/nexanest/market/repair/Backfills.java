package io.nexanest.market.repair;

import com.google.longrunning.Operation;
import com.google.protobuf.Message;
import io.nexanest.api.market.v1.BackfillHistoryRequest;
import io.nexanest.market.adapter.spi.Provider;
import io.nexanest.market.history.BarSeries;
import io.nexanest.market.instrument.Instrument;
import io.nexanest.market.load.HistoryFill;
import io.nexanest.market.load.LoadedMarket;
import io.nexanest.platform.db.Database;
import io.nexanest.platform.operation.Operations;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.RequestIds;
import io.nexanest.platform.telemetry.Audit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Fills gaps in the daily bars by asking the provider again, an instrument a step. */
public final class Backfills {
  private static final String METHOD = "nexanest.market.v1.HistoryService/BackfillHistory";

  private final GapQuestions questions;
  private final SessionGaps sessions;
  private final Market market;
  private final Operations operations;
  private final Database database;

  public Backfills(
      GapQuestions questions,
      SessionGaps sessions,
      Market market,
      Operations operations,
      Database database) {
    this.questions = questions;
    this.sessions = sessions;
    this.market = market;
    this.operations = operations;
    this.database = database;
  }

  /** The market's past in memory and where it comes from. */
  public record Market(
      Supplier<LoadedMarket> loaded,
      Supplier<Provider> provider,
      HistoryFill fill,
      Refill memory) {}

  /** Puts an instrument's bars in the place of those in memory. */
  @FunctionalInterface
  public interface Refill {
    void put(int index, BarSeries series, long dataVersion);
  }

  /** Begins a backfill; the same request twice is one. */
  public Operation begin(BackfillHistoryRequest request) {
    GapQuestions.Question asked =
        questions.read(request.getInstrumentsList(), request.getFromDate(), request.getToDate());
    AtomicBoolean fresh = new AtomicBoolean();
    Operation operation = database.inTransaction(
        "market",
        Caller.tenant(),
        tx -> RequestIds.once(
            tx, "BackfillHistory", request.getRequestId(), request, Operation.parser(), () -> {
              fresh.set(true);
              Operation begun = operations.begin(tx, METHOD, asked.instruments().size());
              Audit.write(
                  tx,
                  Caller.principal(),
                  "BackfillHistory",
                  begun.getName(),
                  Optional.of(RequestIds.parse(request.getRequestId())));
              return begun;
            }));
    if (fresh.get()) {
      operations.run(operation, progress -> fill(asked, progress));
    }
    return operation;
  }

  private Message fill(GapQuestions.Question asked, Operations.Progress progress) {
    int missing = 0;
    int written = 0;
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < asked.instruments().size(); i++) {
      progress.done(i);
      Instrument instrument = asked.instruments().get(i);
      LoadedMarket loaded = market.loaded().get();
      List<SessionGaps.Stretch> gaps = sessions
          .of(instrument, HistoryGaps.bars(loaded.book(), instrument), asked.from(), asked.to())
          .orElse(List.of());
      missing += gaps.stream().mapToInt(SessionGaps.Stretch::sessions).sum();
      if (gaps.isEmpty()) {
        continue;
      }
      Optional<HistoryFill.Filled> filled = filled(loaded, instrument, gaps);
      if (filled.isEmpty()) {
        unknown.add(instrument.id().name());
      }
      written += filled.map(HistoryFill.Filled::written).orElse(0);
    }
    return HistoryGapCodec.encode(missing, written, unknown);
  }

  private Optional<HistoryFill.Filled> filled(
      LoadedMarket loaded, Instrument instrument, List<SessionGaps.Stretch> gaps) {
    int index = loaded.book().find(instrument).orElse(-1);
    Optional<HistoryFill.Filled> filled = loaded.symbols().entrySet().stream()
        .filter(entry -> entry.getValue() == index)
        .map(Map.Entry::getKey)
        .findFirst()
        .flatMap(symbol -> market
            .fill()
            .fill(
                market.provider().get(),
                instrument,
                symbol,
                gaps.stream()
                    .map(gap -> new HistoryFill.Days(gap.from(), gap.to()))
                    .toList()));
    filled
        .filter(one -> one.written() > 0)
        .ifPresent(one -> market.memory().put(index, one.series(), one.version()));
    return filled;
  }
}
