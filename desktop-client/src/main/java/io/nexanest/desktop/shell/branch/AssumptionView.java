package io.nexanest.desktop.shell.branch;

import io.nexanest.desktop.gateway.branch.Assumption;
import io.nexanest.desktop.gateway.branch.Branch;
import io.nexanest.desktop.gateway.call.FieldViolation;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.gateway.market.Instrument;
import io.nexanest.desktop.sending.Submission;
import io.nexanest.desktop.ui.feedback.Banner;
import io.nexanest.desktop.ui.form.Choice;
import io.nexanest.desktop.ui.form.Field;
import io.nexanest.desktop.ui.format.Currencies;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Parts;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks for a price or a rate that a branch is to assume from a day on. */
final class AssumptionView extends VBox {
  private final BranchViewModel model;
  private final Branch branch;
  private final Runnable close;
  private final StringProperty instrument = new SimpleStringProperty("");
  private final StringProperty currency = new SimpleStringProperty("");
  private final TextField date = new TextField();
  private final TextField value = new TextField();
  private final Subscriptions lifetime = new Subscriptions();
  private final Button send;
  private boolean asked;

  AssumptionView(
      BranchViewModel model,
      Branch branch,
      List<Instrument> instruments,
      String today,
      Runnable close) {
    this.model = model;
    this.branch = branch;
    this.close = close;
    setId("assumption");
    getStyleClass().add("dialog-card");
    setMaxSize(440, Region.USE_PREF_SIZE);
    date.setText(today);
    date.setPromptText("yyyy-mm-dd");
    value.setPromptText("0.00");
    value.setOnAction(event -> send());
    // One of the two at a time: choosing one lets the other go.
    instrument.addListener((at, before, now) -> currency.set(now.isEmpty() ? currency.get() : ""));
    currency.addListener(
        (at, before, now) -> instrument.set(now.isEmpty() ? instrument.get() : ""));
    send = Parts.primary(
        "assumption-send", "Assume on " + branch.displayName(), Icons.BRANCH, this::send);
    Button cancel = Parts.button("assumption-cancel", "Cancel", Icons.CLOSE, this::shut);
    HBox buttons = new HBox(cancel, send);
    buttons.getStyleClass().add("dialog-buttons");
    Label explain = Parts.label(
        "Counts from its day on until the market has a later price. The books do not see it.",
        "muted");
    explain.setWrapText(true);
    getChildren()
        .addAll(
            Parts.label("Assume a price or a rate", "dialog-title"),
            explain,
            new Banner("assumption-banner", model.notice()),
            new Field(
                "assumption-instrument",
                "Price of an instrument",
                Choice.searchable(
                    instruments,
                    Instrument::name,
                    one -> one.symbol() + "  " + one.displayName(),
                    instrument),
                problem("instrument")),
            new Field(
                "assumption-currency",
                "or units of a currency for one USD",
                Choice.searchable(Currencies.all(), one -> one, Currencies::title, currency),
                problem("currency_code")),
            new Field("assumption-date", "From", date, problem("date")),
            new Field("assumption-value", "Price or rate", value, problem("value")),
            buttons);
    lifetime.add(model.state().subscribe(this::show)::unsubscribe);
    focusedProperty().addListener((at, before, now) -> {
      if (now) {
        value.requestFocus();
      }
    });
  }

  private StringProperty problem(String field) {
    StringProperty problem = new SimpleStringProperty("");
    lifetime.add(model
        .refusals()
        .subscribe(now -> problem.set(now.stream()
            .filter(one -> one.leaf().equals(field))
            .map(FieldViolation::text)
            .findFirst()
            .orElse("")))::unsubscribe);
    return problem;
  }

  private void send() {
    asked = true;
    if (model.state().get() == Submission.UNKNOWN) {
      model.lookUp();
    } else {
      model.assume(
          branch,
          new Assumption(
              instrument.get(),
              currency.get(),
              date.getText().strip(),
              value.getText().strip()));
    }
  }

  private void show(Submission now) {
    send.setText(now == Submission.UNKNOWN ? "Look up" : "Assume on " + branch.displayName());
    send.setDisable(now == Submission.SENDING);
    if (asked && now == Submission.BOOKED) {
      shut();
    }
  }

  private void shut() {
    lifetime.close();
    close.run();
  }
}
