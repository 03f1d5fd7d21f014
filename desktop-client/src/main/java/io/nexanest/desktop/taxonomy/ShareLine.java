package io.nexanest.desktop.taxonomy;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * A class that something may be in.
 *
 * @param title with the titles of the classes above it
 * @param percent as typed; empty for nothing
 */
public record ShareLine(String classification, String title, StringProperty percent) {
  static ShareLine of(String classification, String title, String percent) {
    return new ShareLine(classification, title, new SimpleStringProperty(percent));
  }
}
