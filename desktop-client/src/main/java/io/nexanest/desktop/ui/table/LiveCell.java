package io.nexanest.desktop.ui.table;

import io.nexanest.desktop.ui.format.Tone;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/**
 * A cell that is refreshed in place: no property stands behind it. Its item is the row itself, so
 * that it always knows what to read.
 */
final class LiveCell<R> extends TableCell<R, R> {
  private static final PseudoClass UP = PseudoClass.getPseudoClass("up");
  private static final PseudoClass DOWN = PseudoClass.getPseudoClass("down");
  private static final PseudoClass WARN = PseudoClass.getPseudoClass("warn");
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
  private static final PseudoClass FLASH_UP = PseudoClass.getPseudoClass("flash-up");
  private static final PseudoClass FLASH_DOWN = PseudoClass.getPseudoClass("flash-down");

  private final Column<R> column;
  private final CellRegistry<R> registry;
  private @Nullable R shown;
  private Tone tone = Tone.PLAIN;
  private long flashUntil;

  LiveCell(Column<R> column, CellRegistry<R> registry) {
    this.column = column;
    this.registry = registry;
    getStyleClass().addAll(column.styles());
  }

  @Override
  protected void updateItem(@Nullable R row, boolean empty) {
    super.updateItem(row, empty);
    if (shown != row) {
      registry.move(this, shown, row);
      shown = row;
      clearFlash();
    }
    if (empty || row == null) {
      setText(null);
      tone(Tone.PLAIN);
    } else {
      setText(column.text().apply(row));
      tone(column.tone().apply(row));
    }
  }

  /** Reads the row again; true if the text is another than before. */
  boolean refresh() {
    R row = shown;
    if (row == null) {
      return false;
    }
    String now = column.text().apply(row);
    boolean other = !now.equals(getText());
    if (other) {
      setText(now);
    }
    tone(column.tone().apply(row));
    return other;
  }

  /** Lights the cell up until a moment of the frame clock. */
  void flash(boolean up, long until) {
    flashUntil = until;
    pseudoClassStateChanged(FLASH_UP, up);
    pseudoClassStateChanged(FLASH_DOWN, !up);
  }

  /** Whether the cell still shines at this moment; puts it out otherwise. */
  boolean shines(long now) {
    if (flashUntil == 0 || now < flashUntil) {
      return flashUntil != 0;
    }
    clearFlash();
    return false;
  }

  String columnId() {
    return column.id();
  }

  private void clearFlash() {
    if (flashUntil != 0) {
      flashUntil = 0;
      pseudoClassStateChanged(FLASH_UP, false);
      pseudoClassStateChanged(FLASH_DOWN, false);
    }
  }

  private void tone(Tone next) {
    if (tone != next) {
      tone = next;
      pseudoClassStateChanged(UP, next == Tone.UP);
      pseudoClassStateChanged(DOWN, next == Tone.DOWN);
      pseudoClassStateChanged(WARN, next == Tone.WARN);
      pseudoClassStateChanged(STALE, next == Tone.STALE || next == Tone.FLAT);
    }
  }
}
