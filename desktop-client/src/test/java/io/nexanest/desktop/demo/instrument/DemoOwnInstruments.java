package io.nexanest.desktop.demo.instrument;

import io.nexanest.desktop.demo.DemoMarket;
import io.nexanest.desktop.gateway.call.FieldViolation;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.gateway.market.Instrument;
import io.nexanest.desktop.gateway.market.own.InstrumentAct;
import io.nexanest.desktop.gateway.market.own.InstrumentChange;
import io.nexanest.desktop.gateway.market.own.InstrumentField;
import io.nexanest.desktop.gateway.market.own.InstrumentSheet;
import io.nexanest.desktop.gateway.market.own.Mark;
import io.nexanest.desktop.gateway.market.own.OwnInstrumentGateway;
import io.nexanest.kernel.reason.Reason;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** A bond, a house and a stake of one's own beside the market, with what was stated of them. */
public final class DemoOwnInstruments implements OwnInstrumentGateway {
  /** The request ids that changes came under, in order. */
  public final List<String> requestIds = new ArrayList<>();

  private final DemoMarket market;
  private final Map<String, InstrumentSheet> own = new LinkedHashMap<>();
  private final Map<String, List<Mark>> marks = new LinkedHashMap<>();
  private final Map<String, String> byRequest = new LinkedHashMap<>();
  private boolean losesAnswers;
  private boolean away;

  public DemoOwnInstruments(DemoMarket market) {
    this.market = market;
    add(
        "instruments/p1",
        "bond",
        "GREEN-31",
        "Greenfield Energy 4.25% 2031",
        Map.of(
            InstrumentField.IDENTIFIERS, "ISIN XS2010028699",
            InstrumentField.MULTIPLIER, "0.01",
            InstrumentField.COUPON, "4.25",
            InstrumentField.MATURITY, "2031-06-30",
            InstrumentField.DAY_COUNT, "ACT/ACT",
            InstrumentField.FREQUENCY, "2"));
    add(
        "instruments/p2",
        "private",
        "LAKE-HOUSE",
        "House at the lake",
        Map.of(InstrumentField.SECTOR, "Real estate"));
    add(
        "instruments/p3",
        "private",
        "ALDER",
        "Alder Ventures, limited partner",
        Map.of(InstrumentField.SECTOR, "Private equity"));
    state("instruments/p1", "2000-12-29", "98.75", "dealer's quote by telephone");
    state("instruments/p2", "2000-06-30", "410000", "surveyor's opinion");
    state("instruments/p2", "2000-06-30", "412500", "surveyor's opinion, with the jetty");
    state("instruments/p2", "1999-06-30", "385000", "surveyor's opinion");
  }

  /** From now on changes are made, but the answer is lost. */
  public void loseAnswers(boolean lose) {
    losesAnswers = lose;
  }

  /** From now on nothing is answered. */
  public void away(boolean gone) {
    away = gone;
  }

  /** Forgets all of one's own. */
  public void clear() {
    own.clear();
  }

  public InstrumentSheet get(String name) {
    return java.util.Objects.requireNonNull(own.get(name), name);
  }

  /** Renames one as somebody else would. */
  public void renameElsewhere(String name, String title) {
    put(get(name), Map.of(InstrumentField.DISPLAY_NAME, title));
  }

  @Override
  public CompletionStage<List<InstrumentSheet>> own() {
    return answer(List.copyOf(own.values()));
  }

  @Override
  public CompletionStage<List<InstrumentSheet>> search(String words) {
    String part = words.toLowerCase(Locale.ROOT);
    return answer(Stream.concat(
            own.values().stream(), market.instruments().stream().map(this::sheet))
        .filter(one -> one.values().values().toString().toLowerCase(Locale.ROOT).contains(part))
        .toList());
  }

  @Override
  public CompletionStage<List<Mark>> marks(String instrument) {
    return answer(marks.getOrDefault(instrument, List.of()));
  }

  @Override
  public CompletionStage<String> change(InstrumentChange change, String requestId) {
    requestIds.add(requestId);
    List<FieldViolation> wrong = wrong(change);
    if (!wrong.isEmpty()) {
      return CompletableFuture.failedStage(
          new GatewayException(Reason.FIELD_INVALID, "some fields need mending", wrong, Map.of()));
    }
    if (change.act() == InstrumentAct.UPDATE && !get(change.name()).etag().equals(change.etag())) {
      return CompletableFuture.failedStage(
          GatewayException.of(Reason.ETAG_MISMATCH, change.name() + " was changed meanwhile"));
    }
    String name = byRequest.computeIfAbsent(requestId, id -> apply(change));
    return losesAnswers
        ? CompletableFuture.failedStage(
            GatewayException.of(Reason.DEADLINE_SPENT, "no answer came in 10 s"))
        : answer(name);
  }

  private <T> CompletionStage<T> answer(T value) {
    return away
        ? CompletableFuture.failedStage(
            GatewayException.of(Reason.PEER_UNREACHABLE, "the server can not be reached."))
        : CompletableFuture.completedStage(value);
  }

  private String apply(InstrumentChange change) {
    return switch (change.act()) {
      case CREATE -> {
        String name = "instruments/p" + (own.size() + 1);
        own.put(name, new InstrumentSheet(name, true, "\"1\"", Optional.empty(), change.values()));
        yield name;
      }
      case UPDATE -> {
        put(get(change.name()), change.values());
        yield change.name();
      }
      case MARK -> {
        state(
            change.name(),
            change.value(InstrumentField.MARK_DATE),
            change.value(InstrumentField.MARK_PRICE),
            change.value(InstrumentField.MARK_SOURCE));
        yield change.name();
      }
    };
  }

  private static List<FieldViolation> wrong(InstrumentChange change) {
    List<FieldViolation> wrong = new ArrayList<>();
    if (change.value(InstrumentField.IDENTIFIERS).contains("XS2010028690")) {
      wrong.add(new FieldViolation(
          "instrument.identifiers[0].value",
          "FIELD_INVALID",
          "'XS2010028690' ends in 0; its check digit is 9"));
    }
    if (change.act() == InstrumentAct.CREATE
        && change.value(InstrumentField.SYMBOL).isEmpty()) {
      wrong.add(new FieldViolation(
          "instrument.listings",
          "FIELD_REQUIRED",
          "has 0 entries; one, with the symbol, is right"));
    }
    if (change.value(InstrumentField.ASSET_CLASS).equals("bond")
        && change.value(InstrumentField.DAY_COUNT).isEmpty()) {
      wrong.add(new FieldViolation(
          "instrument.terms.bond.day_count", "FIELD_INVALID", "is one of 30/360, ACT/ACT"));
    }
    if (change.act() == InstrumentAct.MARK
        && !change.value(InstrumentField.MARK_PRICE).matches("[0-9.]+")) {
      wrong.add(new FieldViolation("mark.price", "FIELD_INVALID", "is 0 or more, such as 98.75"));
    }
    return wrong;
  }

  private void put(InstrumentSheet before, Map<InstrumentField, String> changes) {
    Map<InstrumentField, String> values = new EnumMap<>(InstrumentField.class);
    values.putAll(before.values());
    values.putAll(changes);
    own.put(
        before.name(),
        new InstrumentSheet(before.name(), true, before.etag() + "+", before.lastPriced(), values));
  }

  private void add(
      String name,
      String assetClass,
      String symbol,
      String title,
      Map<InstrumentField, String> more) {
    Map<InstrumentField, String> values = new EnumMap<>(InstrumentField.class);
    values.put(InstrumentField.ASSET_CLASS, assetClass);
    values.put(InstrumentField.SYMBOL, symbol);
    values.put(InstrumentField.DISPLAY_NAME, title);
    values.put(InstrumentField.CURRENCY, "USD");
    values.put(InstrumentField.PRICE_SCALE, "4");
    values.put(InstrumentField.MULTIPLIER, "1");
    values.putAll(more);
    own.put(name, new InstrumentSheet(name, true, "\"1\"", Optional.empty(), values));
  }

  private void state(String name, String date, String price, String source) {
    List<Mark> all = new ArrayList<>(marks.getOrDefault(name, List.of()));
    LocalDate day = LocalDate.parse(date);
    Mark made = new Mark(
        name + "/marks/m" + all.size(),
        day,
        new BigDecimal(price),
        source,
        Instant.parse("2001-01-02T16:00:00Z").plusSeconds(all.size()));
    int at = 0;
    while (at < all.size() && all.get(at).date().isAfter(day)) {
      at++;
    }
    all.add(at, made);
    marks.put(name, List.copyOf(all));
    InstrumentSheet before = get(name);
    own.put(
        name,
        new InstrumentSheet(
            name, true, before.etag(), Optional.of(all.getFirst().date()), before.values()));
  }

  private InstrumentSheet sheet(Instrument one) {
    return new InstrumentSheet(
        one.name(),
        false,
        "",
        Optional.of(DemoMarket.TODAY),
        Map.of(
            InstrumentField.ASSET_CLASS, one.assetClass(),
            InstrumentField.SYMBOL, one.symbol(),
            InstrumentField.DISPLAY_NAME, one.displayName(),
            InstrumentField.CURRENCY, one.currency(),
            InstrumentField.SECTOR, one.sector(),
            InstrumentField.IDENTIFIERS, "ISIN " + one.isin(),
            InstrumentField.PRICE_SCALE, "2",
            InstrumentField.MULTIPLIER, "1"));
  }
}
