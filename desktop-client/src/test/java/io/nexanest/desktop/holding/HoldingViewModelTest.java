package io.nexanest.desktop.holding;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.desktop.demo.DemoWorld;
import io.nexanest.desktop.gateway.book.Scope;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.live.LiveValuation;
import io.nexanest.desktop.live.StreamHealth;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoldingViewModelTest {
  private final DemoWorld world = new DemoWorld();
  private final LiveValuation live =
      new LiveValuation(world.valuations, new StreamHealth(InstantSource.system()));
  private final HoldingViewModel model =
      new HoldingViewModel(world.gateways(), live, new Calls(Runnable::run));

  HoldingViewModelTest() {
    live.follow(new Scope("portfolios/p1", "Retirement", "USD"));
    live.step();
  }

  @Test
  void rowsStayTheSameObjectsWhilePricesMove() {
    List<HoldingRow> before = model.rows().get();
    List<HoldingRow> changed = new ArrayList<>();
    model.onChanged(changed::add);
    world.valuations.move();
    live.step();
    assertThat(model.rows().get()).isSameAs(before);
    assertThat(changed).isNotEmpty();
    assertThat(changed).filteredOn(row -> row.value().cash()).allMatch(row -> row.direction() == 0);
  }

  @Test
  void aLotsAccountIsShownByWhatPeopleCallIt() {
    model.choose(model.rows().get().get(1));
    assertThat(model.lots().get())
        .isNotEmpty()
        .extracting(lot -> model.account(lot.account()))
        .containsOnly("Northgate 401k");
  }

  @Test
  void theFilterLooksAtNameSectorAndCurrency() {
    model.filter().set("energy");
    assertThat(model.rows().get()).hasSize(1);
    model.filter().set("  ");
    assertThat(model.rows().get()).hasSize(25);
  }

  @Test
  void aProofAsksForTheFigureAsItStandsOnTheScreen() {
    HoldingRow row = model.rows().get().getFirst();
    var figure = model.figure("day_change", row);
    assertThat(figure.name()).isEqualTo("figures/day_change:" + row.value().name());
    assertThat(figure.ledgerPosition()).isEqualTo(1412);
  }

  @Test
  void anotherScopeHasOtherRows() {
    live.follow(new Scope("portfolios/p2", "London reserve", "GBP"));
    assertThat(model.rows().get()).isEmpty();
    live.step();
    assertThat(model.rows().get()).hasSize(25);
    assertThat(world.valuations.followers()).isEqualTo(1);
  }

  @Test
  void lotsOfAnotherQuestionAreNotShown() {
    model.choose(model.rows().get().getFirst());
    assertThat(model.lots().get()).hasSize(3);
    live.ask(AsOf.NOW.at(LocalDate.of(2000, 6, 30)));
    assertThat(model.lots().get()).isEmpty();
  }
}
