package io.nexanest.desktop.transaction;

import io.nexanest.desktop.gateway.clock.AsOf;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;

/**
 * From where the form is typed.
 *
 * @param away whether the server has gone
 * @param asOf the question in view; what is booked goes to its branch
 * @param branchTitle what people call that branch
 */
public record Standpoint(
    ReadOnlyBooleanProperty away,
    ReadOnlyObjectProperty<AsOf> asOf,
    ReadOnlyStringProperty branchTitle) {}
