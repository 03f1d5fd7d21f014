package io.nexanest.desktop.transaction.gain;

import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.ledger.TransactionDraft;
import io.nexanest.desktop.gateway.ledger.TransactionType;
import io.nexanest.desktop.sending.Submission;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.StringProperty;

/** The transaction in the form, as far as a disposal is concerned. */
public record Typed(
    ReadOnlyObjectProperty<TransactionType> type,
    ReadOnlyStringProperty account,
    ReadOnlyStringProperty instrument,
    StringProperty lots,
    ReadOnlyObjectProperty<Submission> state,
    ReadOnlyObjectProperty<AsOf> asOf,
    Supplier<TransactionDraft> draft) {}
