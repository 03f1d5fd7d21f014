package io.nexanest.desktop.transaction.gain;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.desktop.demo.DemoWorld;
import io.nexanest.desktop.gateway.book.LotPolicy;
import io.nexanest.desktop.gateway.book.Scope;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.live.LiveValuation;
import io.nexanest.desktop.live.StreamHealth;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class GainsViewModelTest {
  private final DemoWorld world = new DemoWorld();
  private final LiveValuation live =
      new LiveValuation(world.valuations, new StreamHealth(InstantSource.system()));
  private final GainsViewModel model =
      new GainsViewModel(world.gateways(), live, new Calls(Runnable::run));

  @Test
  void withoutAScopeNothingIsAsked() {
    assertThat(world.gains.ranges).isEmpty();
  }

  @Test
  void theScopeInViewIsAskedFromTheFirstDateToToday() {
    look();
    assertThat(world.gains.ranges).containsExactly("/");
    assertThat(model.gains().get().gains()).hasSize(2);
  }

  @Test
  void aRangeIsAskedByItsDates() {
    look();
    model.from().set("2000-01-01");
    model.to().set("2000-12-31");
    model.load();
    assertThat(world.gains.ranges.getLast()).isEqualTo("2000-01-01/2000-12-31");
  }

  @Test
  void whatIsNoDateIsSaidAndNotAsked() {
    look();
    model.from().set("last year");
    model.load();
    assertThat(world.gains.ranges).hasSize(1);
    assertThat(model.notice().get().text())
        .isEqualTo("A date is a day such as 2000-12-29; left empty, it is the first or today.");
  }

  @Test
  void aGainOpensTheProofOfItsHolding() {
    look();
    var gain = model.gains().get().gains().getFirst();
    assertThat(model.figure(gain).orElseThrow().name())
        .startsWith("figures/realised_gain:")
        .endsWith("holdings/ge");
  }

  @Test
  void theSumsAreSeenByAnotherPolicyBesideTheAccountsOwn() {
    look();
    assertThat(model.other().get().totals()).isEmpty();
    model.beside().set("AVERAGE");
    assertThat(world.gains.policies).containsExactly(LotPolicy.AVERAGE);
    assertThat(model.other().get().totals())
        .singleElement()
        .satisfies(one -> assertThat(one.gain()).isEqualByComparingTo("1161.75"));
    assertThat(model.gains().get().totals()).hasSize(2);
    model.beside().set("");
    assertThat(model.other().get().totals()).isEmpty();
  }

  private void look() {
    live.follow(new Scope("portfolios/p1", "Growth", "USD"));
    live.step();
  }
}
