package io.nexanest.desktop.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.desktop.demo.DemoWorld;
import io.nexanest.desktop.gateway.book.Scope;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.call.LinkState;
import io.nexanest.desktop.gateway.ledger.Transaction;
import io.nexanest.desktop.gateway.ledger.TransactionField;
import io.nexanest.desktop.gateway.ledger.query.Grouping;
import io.nexanest.desktop.live.LiveValuation;
import io.nexanest.desktop.live.StreamHealth;
import io.nexanest.desktop.transaction.listing.FilterViewModel;
import io.nexanest.desktop.transaction.listing.LedgerLine;
import io.nexanest.kernel.reason.Reason;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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
  void aReversalOfUnknownOutcomeIsTriedUnderItsId() {
    LedgerViewModel model = model();
    Transaction first = world.transactions.ledger().getFirst();
    Transaction second = world.transactions.ledger().get(1);
    world.transactions.refusing.next(Reason.DEADLINE_SPENT, "no answer in time");
    model.reverse(first, "twice in the file");
    model.reverse(second, "");
    model.reverse(first, "twice in the file");
    List<String> ids = world.transactions.reversals;
    assertThat(ids).hasSize(3);
    assertThat(ids.get(2)).isEqualTo(ids.get(0));
    assertThat(ids.get(1)).isNotEqualTo(ids.get(0));
  }

  @Test
  void whatIsHeardComesInItsPlaceHoweverLongTheListingIs() {
    world.transactions.fill(1000);
    LedgerViewModel model = model();
    assertThat(model.total().get()).isEqualTo(1061);
    world.transactions.bookElsewhere("7");
    assertThat(model.total().get()).isEqualTo(1062);
    assertThat(quantities(model)).contains("7");
  }

  @Test
  void whatIsCorrectedWhileItIsListedIsShownAsCorrected() {
    Transaction first = world.transactions.ledger().getLast();
    world.transactions.afterListing(() -> {
      world.transactions.afterListing(() -> {});
      world.transactions.supersedeElsewhere(first.name());
    });
    LedgerViewModel model = model();
    assertThat(shown(model)
            .filter(one -> one.name().equals(first.name()))
            .map(one -> one.state().title()))
        .containsExactly("corrected");
  }

  @Test
  void aHundredThousandAreScrolledAndFilteredByPagesAlone() {
    world.transactions.fill(100_000);
    LedgerViewModel model = model();
    assertThat(model.lines().size()).isEqualTo(100_061);
    assertThat(world.transactions.listing().requests()).isEqualTo(1);
    assertThat(world.transactions.listing().rows()).isEqualTo(100);
    for (int line = 50_000; line < 50_040; line++) {
      assertThat(model.lines().get(line).transaction()).isPresent();
    }
    assertThat(model.lines().get(100_060).transaction()).isPresent();
    assertThat(world.transactions.listing().requests()).isEqualTo(3);
    assertThat(world.transactions.listing().rows()).isEqualTo(261);
    model.filter().words().set("deposit");
    model.ask();
    assertThat(model.total().get()).isEqualTo(11);
    assertThat(world.transactions.listing().requests()).isEqualTo(4);
    assertThat(world.transactions.listing().rows()).isEqualTo(272);
  }

  @Test
  void groupsStandBetweenTheirEntriesAndFold() {
    LedgerViewModel model = model();
    model.filter().grouping().set(Grouping.TYPE);
    model.ask();
    assertThat(model.lines()).hasSize(64);
    LedgerLine head = model.lines().get(0);
    assertThat(head.group().orElseThrow().key()).isEqualTo("SELL");
    int sales = head.group().orElseThrow().count();
    assertThat(model.lines().get(sales + 1).group().orElseThrow().key()).isEqualTo("DEPOSIT");
    model.lines().fold(head.group().orElseThrow());
    assertThat(model.lines()).hasSize(64 - sales);
    assertThat(model.lines().get(1).group().orElseThrow().key()).isEqualTo("DEPOSIT");
    assertThat(model.lines().get(2).transaction().orElseThrow().type().title())
        .isEqualTo("Deposit");
  }

  @Test
  void whatIsTypedWrongInTheFilterIsSaidAndAsksNothing() {
    LedgerViewModel model = model();
    int asked = world.transactions.listing().requests();
    model.filter().from().set("yesterday");
    model.ask();
    assertThat(model.notice().get().text()).startsWith("'yesterday' is no date; type 24, 24.11");
    assertThat(world.transactions.listing().requests()).isEqualTo(asked);
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
    assertThat(model.lines()).hasSize(61);
    assertThat(model.notice().get().isNone()).isTrue();
  }

  private LedgerViewModel model() {
    live.follow(new Scope("households/h1", "Marlowe household", "USD"));
    return new LedgerViewModel(
        world.gateways(),
        live,
        link.getReadOnlyProperty(),
        new Calls(Runnable::run),
        new FilterViewModel(() -> LocalDate.of(2001, 1, 2)));
  }

  private static Stream<Transaction> shown(LedgerViewModel model) {
    return model.lines().stream().flatMap(line -> line.transaction().stream());
  }

  private static List<String> quantities(LedgerViewModel model) {
    return shown(model).map(one -> one.value(TransactionField.QUANTITY)).toList();
  }
}
