package io.nexanest.desktop.ui.table;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which cells show which row now; only these are touched when the row changes. */
final class CellRegistry<R> {
  private static final long FLASH_NANOS = 450_000_000L;

  private final Map<R, List<LiveCell<R>>> byRow = new IdentityHashMap<>();
  private final List<LiveCell<R>> shining = new ArrayList<>();

  void move(LiveCell<R> cell, @Nullable R before, @Nullable R now) {
    if (before != null) {
      List<LiveCell<R>> cells = byRow.get(before);
      if (cells != null) {
        cells.remove(cell);
        if (cells.isEmpty()) {
          byRow.remove(before);
        }
      }
    }
    if (now != null) {
      byRow.computeIfAbsent(now, row -> new ArrayList<>(12)).add(cell);
    }
  }

  /** Refreshes the cells of a row; the flashing column lights up if its text changed. */
  void refresh(R row, String flashing, int direction, long now) {
    List<LiveCell<R>> cells = byRow.get(row);
    if (cells == null) {
      return;
    }
    for (LiveCell<R> cell : cells) {
      boolean changed = cell.refresh();
      if (changed && direction != 0 && cell.columnId().equals(flashing)) {
        cell.flash(direction > 0, now + FLASH_NANOS);
        shining.add(cell);
      }
    }
  }

  /** Puts out what has shone long enough. */
  void tick(long now) {
    shining.removeIf(cell -> !cell.shines(now));
  }

  /** The rows on screen. */
  List<R> rows() {
    return List.copyOf(byRow.keySet());
  }
}
