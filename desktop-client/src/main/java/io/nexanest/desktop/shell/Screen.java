package io.nexanest.desktop.shell;

import io.nexanest.desktop.ui.part.Icons;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/** A screen that can be opened; the rail shows them by group, in the order of the composition. */
public interface Screen {
  /** The parts of the rail, from top to bottom. */
  enum Group {
    VIEW("View"),
    BOOKS("Books"),
    CHECK("Check"),
    /** At the rail's foot. */
    FOOT("");

    private final String title;

    Group(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  String id();

  String title();

  Icons icon();

  /** Where the rail shows it. */
  default Group group() {
    return Group.BOOKS;
  }

  /** What the rail shows at its corner, such as a number; empty for nothing. */
  default ObservableValue<String> badge() {
    return new ReadOnlyStringWrapper("");
  }

  /** Builds view model and view. */
  OpenScreen open(Destination destination);
}
