package io.nexanest.core.ledger;

import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Leg;
import io.nexanest.kernel.id.AccountId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which accounts' books depend on each other: those that a transfer, however far, connects. */
public final class Connections {
  private final Map<AccountId, AccountId> parents = new HashMap<>();

  private Connections() {}

  /** The accounts given and all that they are connected with by those transactions. */
  public static Set<AccountId> of(Set<AccountId> accounts, List<Booked> transactions) {
    Connections connections = new Connections();
    for (Booked booked : transactions) {
      booked.draft().counterAccount().ifPresent(other -> connections.join(booked.account(), other));
      for (Leg leg : booked.legs()) {
        connections.join(booked.account(), leg.account());
      }
    }
    Set<AccountId> roots = new HashSet<>();
    accounts.forEach(account -> roots.add(connections.root(account)));
    Set<AccountId> reached = new HashSet<>(accounts);
    for (AccountId account : List.copyOf(connections.parents.keySet())) {
      if (roots.contains(connections.root(account))) {
        reached.add(account);
      }
    }
    return reached;
  }

  private void join(AccountId one, AccountId other) {
    if (!one.equals(other)) {
      parents.put(root(one), root(other));
    }
  }

  private AccountId root(AccountId account) {
    AccountId at = account;
    AccountId parent = parents.getOrDefault(at, at);
    while (!parent.equals(at)) {
      AccountId above = parents.getOrDefault(parent, parent);
      parents.put(at, above);
      at = above;
      parent = parents.getOrDefault(at, at);
    }
    return at;
  }
}
