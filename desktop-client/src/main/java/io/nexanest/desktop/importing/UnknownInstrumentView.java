package io.nexanest.desktop.importing;

import io.nexanest.desktop.gateway.market.NewInstrument;
import io.nexanest.desktop.ui.form.Choice;
import io.nexanest.desktop.ui.form.Field;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Parts;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Offers to make an instrument of the tenant's own out of one that a row names. */
final class UnknownInstrumentView {
  private UnknownInstrumentView() {}

  static Node of(UnknownInstrument unknown, Consumer<NewInstrument> then) {
    StringProperty name = new SimpleStringProperty(unknown.symbol());
    StringProperty symbol = new SimpleStringProperty(unknown.symbol());
    StringProperty isin = new SimpleStringProperty(unknown.isin());
    StringProperty currency = new SimpleStringProperty(unknown.currency());
    StringProperty assetClass = new SimpleStringProperty("equity");
    Label why = Parts.label(
        unknown.symbol()
            + " is not in the market's list. It can be an instrument of your own, whose prices you"
            + " state yourself; every row that names it is then checked again.",
        "muted");
    why.setWrapText(true);
    VBox box = new VBox(
        8,
        why,
        text("unknown-name", "Name", name),
        text("unknown-symbol", "Symbol", symbol),
        text("unknown-isin", "ISIN, if it has one", isin),
        new Field(
            "unknown-class",
            "Class",
            Choice.of(NewInstrument.CLASSES, Function.identity(), Function.identity(), assetClass),
            new SimpleStringProperty("")),
        text("unknown-currency", "Currency of its price", currency),
        Parts.row(
            8,
            Parts.primary(
                "unknown-add",
                "Make it an instrument",
                Icons.ADD,
                () -> then.accept(new NewInstrument(
                    symbol.get().strip(),
                    name.get().strip(),
                    assetClass.get(),
                    currency.get().strip(),
                    isin.get().strip())))));
    box.setId("unknown-instrument");
    return box;
  }

  private static Field text(String id, String title, StringProperty value) {
    TextField text = new TextField();
    text.textProperty().bindBidirectional(value);
    return new Field(id, title, text, new SimpleStringProperty(""));
  }
}
