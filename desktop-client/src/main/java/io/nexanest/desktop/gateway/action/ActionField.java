package io.nexanest.desktop.gateway.action;

import io.nexanest.desktop.gateway.ledger.TransactionField;
import io.nexanest.desktop.gateway.ledger.TransactionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is typed to announce an action; the wire's name is the last part of the field's path. */
public enum ActionField {
  INSTRUMENT("instrument", "Instrument"),
  TYPE("type", "What happens"),
  RATIO_NEW("ratio_new", "New units", TransactionField.RATIO_NEW),
  RATIO_OLD("ratio_old", "… for so many held", TransactionField.RATIO_OLD),
  COUNTER_INSTRUMENT("counter_instrument", "What is given", TransactionField.COUNTER_INSTRUMENT),
  BASIS_RATIO("basis_ratio", "Part of the cost, 0 to 1", TransactionField.BASIS_RATIO),
  CASH_PER_UNIT("cash_per_unit", "Cash for a unit", TransactionField.GROSS),
  FRACTION_PRICE("fraction_price", "Price for fractions, or empty", TransactionField.CASH_IN_LIEU),
  EX_DATE("ex_date", "Ex-date"),
  RECORD_DATE("record_date", "Record date"),
  PAY_DATE("pay_date", "Pay date"),
  CHOICE("options", "What holders choose"),
  ELECTION_DEADLINE("election_deadline", "Last day to choose"),
  NOTE("note", "Note");

  private final String wire;
  private final String title;
  private final Optional<TransactionField> of;

  ActionField(String wire, String title) {
    this(wire, title, Optional.empty());
  }

  ActionField(String wire, String title, TransactionField of) {
    this(wire, title, Optional.of(of));
  }

  ActionField(String wire, String title, Optional<TransactionField> of) {
    this.wire = wire;
    this.title = title;
    this.of = of;
  }

  public String wire() {
    return wire;
  }

  public String title() {
    return title;
  }

  public boolean isDate() {
    return wire.endsWith("_date") || this == ELECTION_DEADLINE;
  }

  /** What is typed for an action of that type. */
  public static List<ActionField> of(TransactionType type, boolean elective) {
    List<ActionField> fields = new ArrayList<>();
    for (ActionField field : values()) {
      boolean ratio = field == RATIO_NEW || field == RATIO_OLD;
      boolean shown = field.of.map(type.fields()::contains).orElse(true)
          || ratio && type == TransactionType.EXERCISE;
      if (shown && (elective || field != ELECTION_DEADLINE)) {
        fields.add(field);
      }
    }
    return fields;
  }
}
