package io.nexanest.desktop.gateway.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.desktop.gateway.ledger.TransactionDraft;
import io.nexanest.desktop.gateway.ledger.TransactionField;
import io.nexanest.desktop.gateway.ledger.TransactionType;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TransactionCodecTest {
  @Test
  void everyFieldOfAFormHasItsPlaceOnTheWire() {
    Map<TransactionField, String> values = new EnumMap<>(TransactionField.class);
    for (TransactionField field : TransactionField.values()) {
      values.put(
          field,
          switch (field.form()) {
            case DECIMAL -> "12.5";
            case DATE -> "2001-01-02";
            case ACCOUNT -> "accounts/a";
            case INSTRUMENT -> "instruments/i";
            case CURRENCY -> "USD";
            case TEXT -> "words";
            case CHOICE -> field.choices().getLast();
            case FLAG -> "true";
            case LOTS -> "transactions/a=5 transactions/b=2.5";
          });
    }
    TransactionDraft draft = new TransactionDraft(TransactionType.BUY, values);
    assertThat(TransactionCodec.draft(TransactionCodec.encode(draft).build())).isEqualTo(draft);
  }

  @Test
  void everyTypeThatCanBeEnteredHasItsNameOnTheWire() {
    for (TransactionType type : TransactionType.values()) {
      if (type.enterable()) {
        TransactionDraft draft = new TransactionDraft(type, Map.of());
        assertThat(
                TransactionCodec.draft(TransactionCodec.encode(draft).build()).type())
            .isEqualTo(type);
      }
    }
  }

  @Test
  void aSideAndTheLotsGoOutByTheirNames() {
    TransactionDraft draft = new TransactionDraft(
        TransactionType.CLOSE,
        Map.of(TransactionField.SIDE, "SHORT", TransactionField.LOTS, "transactions/a=5"));
    var wire = TransactionCodec.encode(draft).build();
    assertThat(wire.getSide().name()).isEqualTo("POSITION_SIDE_SHORT");
    assertThat(wire.getLots(0).getOpenedBy()).isEqualTo("transactions/a");
    assertThat(wire.getLots(0).getUnits().getValue()).isEqualTo("5");
  }

  @Test
  void everyTypeOfTheWireButTheUnstatedIsKnown() {
    for (var wire : io.nexanest.api.portfolio.v1.TransactionType.values()) {
      boolean stated = !wire.name().endsWith("UNSPECIFIED") && !wire.name().equals("UNRECOGNIZED");
      if (stated) {
        var from =
            io.nexanest.api.portfolio.v1.Transaction.newBuilder().setType(wire).build();
        assertThat(TransactionCodec.draft(from).type().name())
            .isEqualTo(wire.name().replace("TRANSACTION_TYPE_", ""));
      }
    }
  }

  @Test
  void aTypeNewerThanTheWorkstationIsShownAsOther() {
    var unknown =
        io.nexanest.api.portfolio.v1.Transaction.newBuilder().setTypeValue(4711).build();
    assertThat(TransactionCodec.draft(unknown).type()).isEqualTo(TransactionType.OTHER);
  }

  @Test
  void whatIsNoDateGoesOutAsOneThatTheServerRefuses() {
    TransactionDraft draft = new TransactionDraft(
        TransactionType.BUY, Map.of(TransactionField.TRADE_DATE, "2nd of January"));
    assertThat(TransactionCodec.encode(draft).getTradeDate().getDay()).isEqualTo(99);
  }
}
