package io.nexanest.core.simulation;

import io.nexanest.core.terms.LotChoices;
import io.nexanest.core.terms.LotChoices.Choice;
import io.nexanest.core.terms.OptionRight;
import io.nexanest.core.terms.Side;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.DraftBuilder;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/** Drafts by chance, of every type, each well formed; whether the books can bear it is theirs. */
final class RandomDrafts {
  static final AccountId A = new AccountId(new UUID(1, 1));
  static final AccountId B = new AccountId(new UUID(1, 2));
  private static final List<TransactionType> OPENING = List.of(
      TransactionType.BUY,
      TransactionType.BUY,
      TransactionType.SELL_SHORT,
      TransactionType.OPEN,
      TransactionType.OPEN,
      TransactionType.OPEN);
  private static final List<TransactionType> CLOSING = List.of(
      TransactionType.SELL,
      TransactionType.SELL,
      TransactionType.REDEEM,
      TransactionType.BUY_TO_COVER,
      TransactionType.CLOSE,
      TransactionType.CLOSE,
      TransactionType.EXERCISE,
      TransactionType.ASSIGNMENT,
      TransactionType.EXPIRY,
      TransactionType.SECURITY_TRANSFER,
      TransactionType.DELIVERY_OUT,
      TransactionType.CONVERSION,
      TransactionType.TENDER,
      TransactionType.REDEMPTION);

  private final SplittableRandom random;
  private final Papers papers;
  private final Map<AccountId, String> policies;

  RandomDrafts(SplittableRandom random, Papers papers, Map<AccountId, String> policies) {
    this.random = random;
    this.papers = papers;
    this.policies = policies;
  }

  /** A draft for the books as they are at the end of all dates. */
  Draft next(PlainBooks now, LocalDate day) {
    TransactionType type = type();
    Spot spot = spot(type, now);
    DraftBuilder draft = Draft.of(type, spot.account(), day);
    new Fields(draft, now, spot).state();
    return draft.build();
  }

  private TransactionType type() {
    TransactionType[] all = TransactionType.values();
    int what = random.nextInt(100);
    return what < 22
        ? OPENING.get(random.nextInt(OPENING.size()))
        : what < 62 ? CLOSING.get(random.nextInt(CLOSING.size())) : all[random.nextInt(all.length)];
  }

  /** Where to book it: what closes does so mostly where there is something to close. */
  private Spot spot(TransactionType type, PlainBooks now) {
    AccountId account = random.nextBoolean() ? A : B;
    List<Papers.Paper> of = switch (type) {
      case OPEN, CLOSE -> papers.contracts();
      case EXERCISE, ASSIGNMENT, EXPIRY -> papers.options();
      case VARIATION_MARGIN -> List.of(papers.future());
      default -> papers.shares();
    };
    List<Spot> open = new ArrayList<>();
    now.lots.forEach((spot, lots) -> {
      boolean fits = switch (type) {
        case BUY_TO_COVER, ASSIGNMENT -> spot.owed();
        case CLOSE, EXPIRY -> true;
        default -> !spot.owed();
      };
      of.stream()
          .filter(paper -> fits && !lots.isEmpty() && paper.id().equals(spot.instrument()))
          .forEach(paper -> open.add(new Spot(spot.account(), paper, spot.owed())));
    });
    open.sort(Comparator.comparing(Spot::toString));
    boolean closes = CLOSING.contains(type) || random.nextInt(3) == 0;
    return closes && !open.isEmpty() && random.nextInt(8) > 0
        ? open.get(random.nextInt(open.size()))
        : new Spot(account, of.get(random.nextInt(of.size())), random.nextBoolean());
  }

  /** A side of an instrument in an account. */
  private record Spot(AccountId account, Papers.Paper paper, boolean owed) {}

  /** States the fields of one draft. */
  private final class Fields {
    private final DraftBuilder draft;
    private final PlainBooks now;
    private final AccountId account;
    private final Papers.Paper paper;
    private final boolean owed;

    Fields(DraftBuilder draft, PlainBooks now, Spot spot) {
      this.draft = draft;
      this.now = now;
      this.account = spot.account();
      this.paper = spot.paper();
      this.owed = spot.owed();
    }

    void state() {
      switch (draft.type()) {
        case BUY, SELL_SHORT, SUBSCRIBE -> traded(fresh());
        case SELL, REDEEM, TENDER, REDEMPTION, BUY_TO_COVER -> traded(some());
        case OPEN -> contract(small());
        case CLOSE -> contract(some());
        case EXPIRY -> lots(named().quantity(some()).with(Field.SIDE, side()), paper.id(), owed);
        case EXERCISE, ASSIGNMENT -> use();
        case VARIATION_MARGIN -> {
          named().gross(money(9_999, paper.currency()).subtract(new BigDecimal("50")));
          settle();
        }
        case DEPOSIT, WITHDRAWAL, INTEREST_CHARGE, FEE, FEE_REFUND, TAX, TAX_REFUND -> cash();
        case CASH_TRANSFER -> cash().counterAccount(account.equals(A) ? B : A);
        case INTEREST -> {
          CurrencyCode coin = cash().build().settlementCurrency().orElseThrow();
          draft.fee(money(99, coin)).tax(money(99, coin));
        }
        case FX_CONVERSION -> conversion();
        case OPENING_BALANCE -> {
          if (random.nextBoolean()) {
            cash();
          } else {
            named().quantity(fresh()).gross(money(99_999, paper.currency()));
            acquired();
          }
        }
        case DELIVERY_IN -> {
          named().quantity(fresh()).gross(money(99_999, paper.currency()));
          acquired();
        }
        case DELIVERY_OUT -> {
          lots(named().quantity(some()), paper.id(), false);
          if (random.nextBoolean()) {
            draft.price(price());
          }
        }
        case SECURITY_TRANSFER -> {
          named().quantity(some()).counterAccount(account.equals(A) ? B : A);
          lots(draft, paper.id(), false);
        }
        case DIVIDEND, COUPON, CAPITAL_GAIN_DISTRIBUTION, RETURN_OF_CAPITAL -> {
          named().gross(money(9_999, paper.currency()));
          settle();
          if (random.nextInt(4) == 0) {
            draft.payDate(draft.build().tradeDate().plusDays(random.nextInt(5)));
          }
        }
        case REINVESTMENT, STAKING_REWARD ->
          named()
              .quantity(fresh())
              .gross(money(9_999, paper.currency()).add(new BigDecimal("200")))
              .fee(money(99, paper.currency()))
              .tax(money(99, paper.currency()));
        case ACCRUED_INTEREST_PAID, ACCRUED_INTEREST_RECEIVED, MERGER_CASH, DELISTING, DEFAULT -> {
          named().gross(money(9_999, paper.currency()));
          settle();
        }
        case SPLIT, STOCK_DIVIDEND, BONUS_ISSUE -> inLieu(named().ratio(small(), small()));
        case RIGHTS_ISSUE, SPIN_OFF -> inLieu(given().with(Field.BASIS_RATIO, part()));
        case MERGER_STOCK, IDENTIFIER_CHANGE -> inLieu(given());
        case MERGER_MIXED ->
          inLieu(given().with(Field.BASIS_RATIO, part()).gross(money(9_999, paper.currency())));
        case CONVERSION -> {
          given().quantity(some());
          inLieu(lots(draft, paper.id(), false));
        }
      }
    }

    private DraftBuilder named() {
      return draft.instrument(paper.id(), paper.currency());
    }

    private void traded(BigDecimal units) {
      named().quantity(units).price(price());
      settle();
      lots(draft, paper.id(), draft.type() == TransactionType.BUY_TO_COVER);
    }

    private void contract(BigDecimal units) {
      named()
          .quantity(units)
          .with(Field.SIDE, side())
          .with(Field.MULTIPLIER, paper.multiplier())
          .with(Field.MARGINED, paper.margined())
          .price(price());
      settle();
      lots(draft, paper.id(), owed);
    }

    private void use() {
      Papers.Paper underlying = papers.underlying(paper);
      OptionRight right = random.nextBoolean() ? OptionRight.CALL : OptionRight.PUT;
      boolean holder = draft.type() == TransactionType.EXERCISE;
      BigDecimal contracts = some();
      named()
          .quantity(contracts)
          .with(Field.MULTIPLIER, paper.multiplier())
          .counterInstrument(underlying.id(), underlying.currency())
          .with(Field.OPTION_RIGHT, right)
          .price(price());
      boolean sells = (right == OptionRight.CALL) != holder;
      BigDecimal held = PlainLot.units(now.lots(account, underlying.id(), false));
      if (sells && held.signum() > 0 && random.nextInt(4) > 0) {
        draft.with(Field.COUNTER_QUANTITY, some(held, small()));
      }
      settle();
      if (sells) {
        lots(draft, underlying.id(), false);
      }
    }

    private DraftBuilder given() {
      Papers.Paper other = papers.otherThan(paper, random);
      return named().counterInstrument(other.id(), other.currency()).ratio(small(), small());
    }

    private void inLieu(DraftBuilder builder) {
      if (random.nextInt(3) == 0) {
        builder.with(Field.CASH_IN_LIEU, money(999, paper.currency()));
      }
      settle();
    }

    /** Fee and tax, and now and then a settlement in another currency. */
    private void settle() {
      CurrencyCode coin = papers.coin(random);
      if (coin.equals(paper.currency()) || random.nextInt(3) > 0) {
        coin = paper.currency();
      } else {
        draft.settledIn(coin, BigDecimal.valueOf(1 + random.nextInt(30_000), 4));
      }
      draft.fee(money(200, coin));
      if (random.nextBoolean()) {
        draft.tax(money(99, coin));
      }
    }

    private DraftBuilder cash() {
      CurrencyCode coin = papers.coin(random);
      return draft.money(new Money(money(99_999, coin), coin));
    }

    private void conversion() {
      CurrencyCode from = papers.coin(random);
      CurrencyCode to = papers.coinOtherThan(from, random);
      draft
          .money(new Money(money(99_999, from), from))
          .counterAmount(new Money(money(99_999, to), to))
          .fee(money(99, from));
    }

    private void acquired() {
      if (random.nextInt(3) == 0) {
        draft.with(Field.ACQUIRE_DATE, draft.build().tradeDate().minusDays(random.nextInt(20)));
      }
    }

    /** Names lots where the policy asks for it, and now and then elsewhere. */
    private DraftBuilder lots(DraftBuilder builder, InstrumentId of, boolean side) {
      String policy = policies.getOrDefault(account, "");
      boolean specific = policy.equals("SPECIFIC");
      // Which lots are dearest rests on a day's rate where a merger led from one currency to
      // another, and drafts are judged without rates.
      boolean rated = policy.equals("HIFO") && !papers.ofOneCurrency();
      boolean names = specific || (!rated && random.nextInt(6) == 0);
      if (!builder.type().allows(Field.LOTS) || !names) {
        return builder;
      }
      Draft soFar = builder.build();
      BigDecimal rest = soFar.optionRight().isPresent()
          ? soFar.counterQuantity()
          : soFar.quantity().orElseThrow();
      Map<TransactionId, BigDecimal> open = new LinkedHashMap<>();
      now.lots(account, of, side).forEach(lot -> {
        open.merge(lot.id(), lot.units().abs(), BigDecimal::add);
      });
      List<TransactionId> ids = new ArrayList<>(open.keySet());
      List<Choice> choices = new ArrayList<>();
      while (!ids.isEmpty() && rest.signum() > 0) {
        TransactionId id = ids.remove(random.nextInt(ids.size()));
        BigDecimal units = rest.min(open.getOrDefault(id, BigDecimal.ZERO));
        choices.add(new Choice(id, units));
        rest = rest.subtract(units);
      }
      return rest.signum() > 0 ? builder : builder.with(Field.LOTS, new LotChoices(choices));
    }

    /** Units to take: all, a part, or now and then more than there is. */
    private BigDecimal some() {
      BigDecimal otherwise = paper.multiplier().equals(BigDecimal.ONE) ? fresh() : small();
      return some(PlainLot.units(now.lots(account, paper.id(), owed)).abs(), otherwise);
    }

    private BigDecimal some(BigDecimal held, BigDecimal otherwise) {
      BigDecimal third = held.divide(new BigDecimal("3"), 3, RoundingMode.DOWN);
      BigDecimal wanted = switch (random.nextInt(5)) {
        case 0 -> held;
        case 1, 2, 3 -> third;
        default -> otherwise;
      };
      return wanted.signum() > 0 ? wanted : otherwise;
    }

    private Side side() {
      return owed ? Side.SHORT : Side.LONG;
    }

    private BigDecimal fresh() {
      return random.nextBoolean() ? small() : BigDecimal.valueOf(1 + random.nextInt(50_000), 3);
    }

    private BigDecimal price() {
      return BigDecimal.valueOf(1 + random.nextInt(999_999), 4);
    }

    private BigDecimal part() {
      return BigDecimal.valueOf(random.nextInt(10_001), 4);
    }

    private BigDecimal small() {
      return BigDecimal.valueOf(1 + random.nextInt(9));
    }

    /** So many cents at most, or so many of the whole where a currency has none. */
    private BigDecimal money(int most, CurrencyCode coin) {
      return BigDecimal.valueOf(1 + random.nextInt(most), coin.minorUnitDigits());
    }
  }
}
