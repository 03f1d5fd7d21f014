package io.nexanest.core.check;

import io.nexanest.core.check.issue.CheckedBook;
import io.nexanest.core.check.issue.Issue;
import io.nexanest.core.check.issue.Labels;
import io.nexanest.core.entry.Scope;
import io.nexanest.core.world.World;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A world as checks look at it, in USD. */
final class Examined {
  private static final Map<AccountId, String> ACCOUNTS = Map.of(World.A, "Main", World.B, "Other");
  private static final Map<InstrumentId, String> SYMBOLS = Map.of(World.X, "XCO", World.Y, "YCO");

  private Examined() {}

  private static final Labels LABELS = new Labels() {
    @Override
    public String account(AccountId id) {
      return ACCOUNTS.getOrDefault(id, id.name());
    }

    @Override
    public Optional<String> instrument(InstrumentId id) {
      return Optional.ofNullable(SYMBOLS.get(id));
    }
  };

  static CheckedBook of(World world, int day) {
    return new CheckedBook(
        world.ledger(),
        world.on(day, World.USD),
        Scope.of(World.A, World.B),
        world.market(),
        LABELS);
  }

  /** What all checks find on that day. */
  static List<Issue> issues(World world, int day) {
    return Checks.run(of(world, day));
  }

  /** The same as check and sentence. */
  static List<String> said(World world, int day) {
    return issues(world, day).stream()
        .map(issue -> issue.severity() + " " + issue.check() + ": " + issue.sentence())
        .toList();
  }
}
