package io.nexanest.desktop.transaction.detail;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.desktop.demo.DemoWorld;
import io.nexanest.desktop.gateway.book.Scope;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.ledger.Correction;
import io.nexanest.desktop.gateway.ledger.Transaction;
import io.nexanest.desktop.gateway.ledger.source.Provenance;
import io.nexanest.desktop.live.LiveValuation;
import io.nexanest.desktop.live.StreamHealth;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DetailViewModelTest {
  private final DemoWorld world = new DemoWorld();
  private final LiveValuation live =
      new LiveValuation(world.valuations, new StreamHealth(InstantSource.system()));
  private final DetailViewModel model =
      new DetailViewModel(world.gateways(), live, new Calls(Runnable::run));

  @Test
  void aCorrectionIsShownWithWhatItStandsInThePlaceOf() {
    live.follow(new Scope("households/h1", "Marlowe household", "USD"));
    Transaction before = world.transactions.ledger().getLast();
    Transaction after = world
        .transactions
        .correctAll(
            List.of(new Correction(before.name(), before.etag(), before.content())), false, "r1")
        .toCompletableFuture()
        .join()
        .getFirst();
    model.show(Optional.of(after));
    assertThat(model.history().get())
        .extracting(Transaction::name)
        .containsExactly(before.name(), after.name());
    assertThat(model.shown().get()).contains(after);
    model.show(Optional.empty());
    assertThat(model.history().get()).isEmpty();
  }

  @Test
  void theLineOfItsFileIsAskedForWhereOneIsChosen() {
    Transaction listed = world.transactions.imported();
    assertThat(listed.provenance().document()).isEmpty();
    model.show(Optional.of(listed));
    assertThat(model.provenance().get())
        .isEqualTo(new Provenance(
            "imports/i1/rows/12", "Ada Marlowe", "documents/d1", "december.xml", 12, "flex 1"));
    model.show(Optional.empty());
    assertThat(model.provenance().get()).isEqualTo(Provenance.BY_HAND);
  }

  @Test
  void theProofIsOfTheHoldingInView() {
    live.follow(new Scope("households/h1", "Marlowe household", "USD"));
    live.step();
    Transaction last = world.transactions.ledger().getLast();
    model.show(Optional.of(last));
    assertThat(model.proof("market_value").map(figure -> figure.name()).orElse("none"))
        .satisfiesAnyOf(
            name -> assertThat(name).startsWith("figures/market_value:"),
            name -> assertThat(name).isEqualTo("none"));
  }
}
