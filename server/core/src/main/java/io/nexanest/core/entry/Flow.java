package io.nexanest.core.entry;

import io.nexanest.kernel.id.AccountId;
import java.math.BigDecimal;

/**
 * Capital that came into an account or left it. Whether it is external depends on who looks: it is
 * so for a scope that has the account and not the other side.
 *
 * @param account whose flow it is
 * @param other where the other side is
 * @param value in view currency, positive for what came in
 * @param entry what the value is from
 */
public record Flow(AccountId account, Side other, BigDecimal value, Entry entry) {
  /** The other side of a flow. */
  public sealed interface Side {
    /** No account of ours. */
    record World() implements Side {}

    /** Another account, of this scope or not. */
    record Account(AccountId id) implements Side {}
  }

  /** Whether it crosses the boundary of the scope. */
  public boolean crosses(Scope scope) {
    return crosses(scope, account, other);
  }

  /** Whether a flow of the account to or from that side crosses the boundary of the scope. */
  public static boolean crosses(Scope scope, AccountId account, Side other) {
    return scope.has(account)
        && switch (other) {
          case Side.World() -> true;
          case Side.Account(AccountId id) -> !scope.has(id);
        };
  }
}
