package io.nexanest.desktop.action;

import io.nexanest.desktop.gateway.action.ActionDraft;
import io.nexanest.desktop.gateway.action.ActionField;
import io.nexanest.desktop.gateway.action.HolderChoice;
import io.nexanest.desktop.gateway.call.FieldViolation;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.gateway.ledger.TransactionType;
import io.nexanest.desktop.ui.feedback.Notice;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** An announcement being typed; the server judges it, and names the fields. */
public final class AnnouncementForm {
  /** What can be announced, the most frequent first. */
  static final List<TransactionType> TYPES = List.of(
      TransactionType.DIVIDEND,
      TransactionType.SPLIT,
      TransactionType.STOCK_DIVIDEND,
      TransactionType.BONUS_ISSUE,
      TransactionType.RIGHTS_ISSUE,
      TransactionType.EXERCISE,
      TransactionType.SPIN_OFF,
      TransactionType.MERGER_STOCK,
      TransactionType.MERGER_CASH,
      TransactionType.MERGER_MIXED,
      TransactionType.TENDER,
      TransactionType.COUPON,
      TransactionType.CAPITAL_GAIN_DISTRIBUTION,
      TransactionType.RETURN_OF_CAPITAL,
      TransactionType.REDEMPTION,
      TransactionType.CONVERSION,
      TransactionType.EXPIRY,
      TransactionType.IDENTIFIER_CHANGE,
      TransactionType.DEFAULT,
      TransactionType.DELISTING);

  private final Consumer<AnnouncementForm> send;
  private final Map<ActionField, StringProperty> values = new EnumMap<>(ActionField.class);
  private final Map<ActionField, StringProperty> problems = new EnumMap<>(ActionField.class);
  private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);

  AnnouncementForm(Consumer<AnnouncementForm> send) {
    this.send = send;
    for (ActionField field : ActionField.values()) {
      values.put(field, new SimpleStringProperty(""));
      problems.put(field, new SimpleStringProperty(""));
    }
    clear();
  }

  /** Whether it stands in the place of the chosen action. */
  public ReadOnlyBooleanProperty shown() {
    return shown.getReadOnlyProperty();
  }

  public ObjectProperty<Notice> notice() {
    return notice;
  }

  public StringProperty value(ActionField field) {
    return Optional.ofNullable(values.get(field)).orElseThrow();
  }

  public ObservableValue<String> problem(ActionField field) {
    return Optional.ofNullable(problems.get(field)).orElseThrow();
  }

  public void open() {
    clear();
    shown.set(true);
  }

  public void shut() {
    shown.set(false);
  }

  public void send() {
    mend();
    send.accept(this);
  }

  /** What is typed for the type and the choice that are set. */
  public List<ActionField> fields() {
    return ActionField.of(type(), choice() != HolderChoice.NONE);
  }

  ActionDraft draft() {
    Map<ActionField, String> typed = new EnumMap<>(ActionField.class);
    fields().forEach(field -> typed.put(field, value(field).get()));
    return new ActionDraft(type(), choice(), typed);
  }

  /** Says at each field what the server has found wrong with it, and the rest above them. */
  void refused(GatewayException error) {
    List<FieldViolation> elsewhere =
        error.violations().stream().filter(violation -> !tell(violation)).toList();
    if (error.violations().isEmpty() || !elsewhere.isEmpty()) {
      notice.set(Notice.of(error.kind(), error.text()));
    }
  }

  private boolean tell(FieldViolation violation) {
    String path = violation.field();
    String last = path.substring(path.lastIndexOf('.') + 1);
    Optional<ActionField> field =
        fields().stream().filter(one -> one.wire().equals(last)).findFirst();
    field.map(problems::get).ifPresent(problem -> problem.set(violation.text()));
    return field.isPresent();
  }

  private TransactionType type() {
    return TransactionType.valueOf(value(ActionField.TYPE).get());
  }

  private HolderChoice choice() {
    return HolderChoice.valueOf(value(ActionField.CHOICE).get());
  }

  private void clear() {
    values.forEach((field, value) -> {
      if (field != ActionField.TYPE && field != ActionField.CHOICE) {
        value.set("");
      }
    });
    value(ActionField.TYPE).set(TransactionType.DIVIDEND.name());
    value(ActionField.CHOICE).set(HolderChoice.NONE.name());
    mend();
  }

  private void mend() {
    problems.values().forEach(problem -> problem.set(""));
    notice.set(Notice.NONE);
  }
}
