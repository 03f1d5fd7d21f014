package io.nexanest.core.ledger;

import static io.nexanest.core.world.World.USD;
import static io.nexanest.core.world.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.Stamp;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.kernel.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConnectionsTest {
  @Test
  void transfersConnectAccountsHoweverFarAndNothingElseDoes() {
    List<Booked> ledger =
        List.of(transfer(1, 2), transfer(3, 4), transfer(2, 3), transfer(5, 6), deposit(7));
    assertThat(Connections.of(Set.of(account(1)), ledger))
        .containsExactlyInAnyOrder(account(1), account(2), account(3), account(4));
    assertThat(Connections.of(Set.of(account(6), account(7)), ledger))
        .containsExactlyInAnyOrder(account(5), account(6), account(7));
    assertThat(Connections.of(Set.of(account(8)), ledger)).containsExactly(account(8));
  }

  private static Booked transfer(int from, int to) {
    Draft draft = Draft.of(TransactionType.CASH_TRANSFER, account(from), day(1))
        .counterAccount(account(to))
        .money(new Money(BigDecimal.ONE, USD))
        .build();
    return booked(draft);
  }

  private static Booked deposit(int to) {
    return booked(Draft.of(TransactionType.DEPOSIT, account(to), day(1))
        .money(new Money(BigDecimal.ONE, USD))
        .build());
  }

  private static Booked booked(Draft draft) {
    Stamp stamp = Stamp.books(new TransactionId(new UUID(3, 1)), 1, Instant.EPOCH);
    return new Booked(stamp, draft, Legs.of(draft));
  }

  private static AccountId account(int which) {
    return new AccountId(new UUID(1, which));
  }
}
