package io.nexanest.desktop.ui.table;

import io.nexanest.desktop.ui.format.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Skin;
import javafx.scene.control.TableCell;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A cell that is refreshed in place: no property stands behind it. Its item is the row itself, so
 * that it always knows what to read.
 *
 * <p>A figure is written on a text node of the cell's own, which takes no part in the layout. The
 * label's own text would have each change lay out the row, and then the whole table with the styles
 * of every cell on screen. Only a figure without room for it becomes the label's text, which knows
 * how to end in an ellipsis.
 */
final class LiveCell<R> extends TableCell<R, R> {
  private static final PseudoClass UP = PseudoClass.getPseudoClass("up");
  private static final PseudoClass DOWN = PseudoClass.getPseudoClass("down");
  private static final PseudoClass WARN = PseudoClass.getPseudoClass("warn");
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

  private final Column<R> column;
  private final CellRegistry<R> registry;
  private final Text figure = new Text();
  private @Nullable R shown;
  private String text = "";
  private Tone tone = Tone.PLAIN;
  private Optional<Glow> glow = Optional.empty();
  private long flashUntil;

  LiveCell(Column<R> column, CellRegistry<R> registry) {
    this.column = column;
    this.registry = registry;
    getStyleClass().addAll(column.styles());
    // The class of a label's own text, so that the sheets treat both alike.
    figure.getStyleClass().addAll("text", "figure");
    figure.setManaged(false);
    figure.setMouseTransparent(true);
    figure.fontProperty().bind(fontProperty());
    figure.fillProperty().bind(textFillProperty());
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new LiveCellSkin<>(this);
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
      write("");
      tone(Tone.PLAIN);
    } else {
      write(column.text().apply(row));
      tone(column.tone().apply(row));
    }
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.TEXT
        ? text
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  /** Reads the row again; true if the text is another than before. */
  boolean refresh() {
    R row = shown;
    if (row == null) {
      return false;
    }
    String now = column.text().apply(row);
    boolean other = !now.equals(text);
    if (other) {
      write(now);
    }
    tone(column.tone().apply(row));
    return other;
  }

  /** Lights the cell up until a moment of the frame clock. */
  void flash(boolean up, long until) {
    flashUntil = until;
    glow().light(up);
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

  /** Whether the label writes the text itself: words, and figures that have no room. */
  boolean labelled() {
    return !column.numeric() || getText() != null;
  }

  /** What lies on the cell's background, from the back to the front. */
  List<Node> layers() {
    List<Node> layers = new ArrayList<>(3);
    glow.ifPresent(lit -> layers.addAll(List.of(lit.up(), lit.down())));
    if (column.numeric()) {
      layers.add(figure);
    }
    return layers;
  }

  /** The width that the figure takes, without the cell's edges. */
  double figureWidth() {
    return figure.getLayoutBounds().getWidth();
  }

  /** Puts the figure to the right edge and the glow over the cell. */
  void place() {
    if (column.numeric() && getWidth() > 0) {
      align();
    }
    glow.ifPresent(lit -> lit.cover(getWidth(), getHeight()));
  }

  // By translation, since another layout position would have the parent lay out again.
  private void align() {
    Bounds bounds = figure.getLayoutBounds();
    double right = getWidth() - snappedRightInset();
    boolean fits = bounds.getWidth() <= right - snappedLeftInset();
    figure.setVisible(fits);
    setText(fits ? null : text);
    figure.setTranslateX(snapPositionX(right - bounds.getWidth()) - bounds.getMinX());
    figure.setTranslateY(snapPositionY((getHeight() - bounds.getHeight()) / 2) - bounds.getMinY());
  }

  private void write(String now) {
    text = now;
    if (column.numeric()) {
      figure.setText(now);
      if (getWidth() > 0) {
        align();
      }
    } else {
      setText(now);
    }
  }

  private Glow glow() {
    return glow.orElseGet(() -> {
      Glow made = Glow.dark();
      made.cover(getWidth(), getHeight());
      glow = Optional.of(made);
      getChildren().addAll(0, List.of(made.up(), made.down()));
      return made;
    });
  }

  private void clearFlash() {
    if (flashUntil != 0) {
      flashUntil = 0;
      glow.ifPresent(Glow::out);
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
