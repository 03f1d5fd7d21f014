package io.nexanest.desktop.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.desktop.demo.DemoWorld;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.live.QuoteBoard;
import io.nexanest.desktop.live.StreamHealth;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WatchlistViewModelTest {
  private final DemoWorld world = new DemoWorld();
  private final QuoteBoard board = new QuoteBoard(new StreamHealth(InstantSource.system()));
  private final WatchlistViewModel model;

  WatchlistViewModelTest() {
    world.quotes.open(board);
    model = new WatchlistViewModel(world.gateways(), board, new Calls(Runnable::run));
    model.load();
    model.beat(1_000_000_000L);
  }

  @Test
  void everyInstrumentOfTheListHasItsQuote() {
    assertThat(model.rows().get()).hasSize(30);
    assertThat(model.rows().get()).allMatch(row -> row.quote().known());
  }

  @Test
  void onlyRowsThatTickedAreHandedOn() {
    Set<String> ticked = new HashSet<>();
    model.onChanged(row -> ticked.add(row.instrument().symbol()));
    world.quotes.move(0);
    model.beat(2_000_000_000L);
    assertThat(ticked).isEmpty();
    world.quotes.move(1);
    model.beat(3_000_000_000L);
    assertThat(ticked).hasSize(30);
  }

  @Test
  void framesThatComeTooSoonAreLeftOut() {
    Set<String> ticked = new HashSet<>();
    model.onChanged(row -> ticked.add(row.instrument().symbol()));
    world.quotes.move(1);
    model.beat(1_010_000_000L);
    assertThat(ticked).isEmpty();
  }

  @Test
  void fourFramesRefreshEachRowOnce() {
    List<String> ticked = new ArrayList<>();
    model.onChanged(row -> ticked.add(row.instrument().symbol()));
    world.quotes.move(1);
    model.beat(1_016_000_000L);
    assertThat(ticked).hasSizeBetween(7, 8);
    model.beat(1_033_000_000L);
    model.beat(1_050_000_000L);
    model.beat(1_066_000_000L);
    assertThat(ticked).hasSize(30).doesNotHaveDuplicates();
  }

  @Test
  void takingOneOffTheListUnfollowsIt() {
    model.remove(model.rows().get().getFirst());
    assertThat(model.rows().get()).hasSize(29);
    assertThat(world.quotes.followers()).isEqualTo(29);
  }

  @Test
  void closingLeavesNothingFollowed() {
    model.close();
    assertThat(world.quotes.followers()).isZero();
  }
}
