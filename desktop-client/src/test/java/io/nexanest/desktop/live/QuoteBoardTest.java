package io.nexanest.desktop.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.kernel.live.DirtySet;
import io.nexanest.wire.QuoteColumns;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuoteBoardTest {
  private final QuoteBoard board = new QuoteBoard(new StreamHealth(InstantSource.system()));

  @Test
  void aWatcherHearsOfEachRowOnceWhateverItsTicks() {
    DirtySet watcher = board.watch();
    int row = board.row("instruments/a", 2);
    for (int i = 0; i < 100; i++) {
      board.write(row, quote(1000 + i), 0);
    }
    List<Integer> rows = new ArrayList<>();
    watcher.drain(rows::add);
    assertThat(rows).containsExactly(row);
    assertThat(watcher.isEmpty()).isTrue();
  }

  @Test
  void anInstrumentKeepsItsRowThroughStreams() {
    assertThat(board.row("instruments/a", 2)).isEqualTo(board.row("instruments/a", 4));
  }

  @Test
  void aCellKnowsWhichWayThePriceWent() {
    int row = board.row("instruments/a", 2);
    QuoteCell cell = new QuoteCell(board, "instruments/a");
    assertThat(cell.known()).isFalse();
    board.write(row, quote(1000), 0);
    cell.refresh();
    assertThat(cell.direction()).isZero();
    board.write(row, quote(990), 0);
    cell.refresh();
    assertThat(cell.direction()).isEqualTo(-1);
    assertThat(cell.last()).isEqualTo(990);
    assertThat(cell.scale()).isEqualTo(2);
  }

  @Test
  void aRowIsNeverSeenHalfWritten() throws InterruptedException {
    int row = board.row("instruments/a", 2);
    board.write(row, quote(0), 0);
    Thread writer = Thread.ofPlatform().start(() -> {
      for (int i = 1; i <= 200_000; i++) {
        board.write(row, quote(i), 0);
      }
    });
    QuoteCell cell = new QuoteCell(board, "instruments/a");
    while (writer.isAlive()) {
      cell.refresh();
      assertThat(cell.bid()).isEqualTo(cell.last() - 1);
      assertThat(cell.ask()).isEqualTo(cell.last() + 1);
      assertThat(cell.volume()).isEqualTo(cell.last() * 10);
    }
    writer.join();
    cell.refresh();
    assertThat(cell.last()).isEqualTo(200_000);
  }

  private static QuoteColumns quote(long last) {
    QuoteColumns columns = new QuoteColumns(1);
    columns.append(1);
    columns.lasts[0] = last;
    columns.bids[0] = last - 1;
    columns.asks[0] = last + 1;
    columns.volumes[0] = last * 10;
    return columns;
  }
}
