package io.nexanest.core.simulation;

import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.DraftBuilder;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.kernel.id.AccountId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
    new DraftFields(draft, now, spot, papers, new Chance(random), naming(spot.account())).state();
    return draft.build();
  }

  /**
   * Which lots are dearest rests on a day's rate where a merger led from one currency to another,
   * and drafts are judged without rates; a transfer then carries such lots to the other account.
   */
  private DraftFields.Naming naming(AccountId account) {
    if (policies.getOrDefault(account, "").equals("SPECIFIC")) {
      return DraftFields.Naming.ALWAYS;
    }
    return policies.containsValue("HIFO") && !papers.ofOneCurrency()
        ? DraftFields.Naming.NEVER
        : DraftFields.Naming.AT_TIMES;
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
  record Spot(AccountId account, Papers.Paper paper, boolean owed) {}
}
