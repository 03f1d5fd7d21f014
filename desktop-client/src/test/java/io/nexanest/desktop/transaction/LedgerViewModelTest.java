package io.nexanest.desktop.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.desktop.demo.DemoWorld;
import io.nexanest.desktop.gateway.book.Scope;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.call.LinkState;
import io.nexanest.desktop.gateway.ledger.Transaction;
import io.nexanest.desktop.gateway.ledger.TransactionField;
import io.nexanest.desktop.live.LiveValuation;
import io.nexanest.desktop.live.StreamHealth;
import java.time.InstantSource;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.junit.jupiter.api.Test;

class LedgerViewModelTest {
  private final DemoWorld world = new DemoWorld();
  private final LiveValuation live =
      new LiveValuation(world.valuations, new StreamHealth(InstantSource.system()));
  private final ReadOnlyObjectWrapper<LinkState> link = new ReadOnlyObjectWrapper<>(LinkState.LIVE);

  @Test
  void whatIsBookedWhileTheLedgerIsListedIsNotMissed() {
    world.transactions.afterListing(() -> {
      world.transactions.afterListing(() -> {});
      world.transactions.bookElsewhere("7");
    });
    LedgerViewModel model = model();
    assertThat(quantities(model)).contains("7");
  }

  @Test
  void whatIsBookedWhilePagesAreUnreadIsHeardAndTheNextPageStillFits() {
    world.transactions.pageSize(10);
    LedgerViewModel model = model();
    assertThat(model.transactions().get()).hasSize(10);
    world.transactions.bookElsewhere("7");
    assertThat(model.transactions().get()).hasSize(11);
    assertThat(quantities(model)).contains("7");
    model.more();
    assertThat(model.transactions().get().stream().map(Transaction::name))
        .doesNotHaveDuplicates()
        .hasSizeGreaterThanOrEqualTo(20);
  }

  @Test
  void aListingThatIsOlderThanTheWatchTakesNothingBack() {
    Transaction first = world.transactions.ledger().getLast();
    world.transactions.afterListing(() -> {
      world.transactions.afterListing(() -> {});
      world.transactions.supersedeElsewhere(first.name());
    });
    LedgerViewModel model = model();
    assertThat(model.transactions().get().stream()
            .filter(one -> one.name().equals(first.name()))
            .map(one -> one.state().title()))
        .containsExactly("corrected");
  }

  @Test
  void aResetListsAgainAndGoesOnFromThere() {
    LedgerViewModel model = model();
    world.transactions.bookInSilence("8");
    assertThat(quantities(model)).doesNotContain("8");
    world.transactions.reset();
    assertThat(quantities(model)).contains("8");
    assertThat(world.transactions.watcherCount()).isEqualTo(1);
    world.transactions.bookElsewhere("9");
    assertThat(quantities(model)).contains("9");
  }

  @Test
  void aServerThatWasAwayIsAskedAgainWhenItIsBack() {
    world.transactions.away(true);
    LedgerViewModel model = model();
    assertThat(model.notice().get().text())
        .isEqualTo("the server can not be reached. It is tried again.");
    link.set(LinkState.OFFLINE);
    world.transactions.away(false);
    link.set(LinkState.LIVE);
    assertThat(model.transactions().get()).hasSize(61);
    assertThat(model.notice().get().isNone()).isTrue();
  }

  private LedgerViewModel model() {
    live.follow(new Scope("households/h1", "Marlowe household", "USD"));
    return new LedgerViewModel(
        world.gateways(), live, link.getReadOnlyProperty(), new Calls(Runnable::run));
  }

  private static List<String> quantities(LedgerViewModel model) {
    return model.transactions().get().stream()
        .map(one -> one.value(TransactionField.QUANTITY))
        .toList();
  }
}
