package io.nexanest.desktop.gateway.remote;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.type.Date;
import com.google.type.Decimal;
import io.nexanest.api.portfolio.v1.LotChoice;
import io.nexanest.desktop.gateway.ledger.Leg;
import io.nexanest.desktop.gateway.ledger.Links;
import io.nexanest.desktop.gateway.ledger.Transaction;
import io.nexanest.desktop.gateway.ledger.TransactionDraft;
import io.nexanest.desktop.gateway.ledger.TransactionField;
import io.nexanest.desktop.gateway.ledger.TransactionState;
import io.nexanest.desktop.gateway.ledger.TransactionType;
import io.nexanest.desktop.gateway.ledger.source.Provenance;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Times;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Transactions between text and wire. Fields are found by their name in the API; what a person
 * typed goes out as it is, so that the server says what is wrong with it.
 */
public final class TransactionCodec {
  private static final String PREFIX = "TRANSACTION_TYPE_";

  private TransactionCodec() {}

  public static io.nexanest.api.portfolio.v1.Transaction.Builder encode(TransactionDraft draft) {
    var to = io.nexanest.api.portfolio.v1.Transaction.newBuilder();
    to.setType(io.nexanest.api.portfolio.v1.TransactionType.valueOf(
        PREFIX + draft.type().name()));
    draft.values().forEach((field, text) -> to.setField(descriptor(field), value(field, text)));
    return to;
  }

  public static TransactionDraft draft(io.nexanest.api.portfolio.v1.Transaction from) {
    Map<TransactionField, String> values = new EnumMap<>(TransactionField.class);
    for (TransactionField field : TransactionField.values()) {
      String text = text(from, field);
      if (!text.isEmpty()) {
        values.put(field, text);
      }
    }
    return new TransactionDraft(type(from.getType()), values);
  }

  public static Transaction transaction(io.nexanest.api.portfolio.v1.Transaction from) {
    return new Transaction(
        from.getName(),
        state(from.getState()),
        draft(from),
        from.hasTradeDate() ? Dates.decode(from.getTradeDate()) : LocalDate.EPOCH,
        Times.decode(from.getKnownTime()),
        from.getLedgerPosition(),
        provenance(from),
        from.getLegsList().stream().map(TransactionCodec::leg).toList(),
        new Links(
            from.getSupersedes(), from.getSupersededBy(), from.getReverses(), from.getReversedBy()),
        from.getEtag());
  }

  private static Provenance provenance(io.nexanest.api.portfolio.v1.Transaction from) {
    var origin = from.getOrigin();
    return new Provenance(
        from.getImportRow(),
        from.getBookUserName(),
        origin.getDocument(),
        origin.getFileName(),
        origin.getDocumentLine(),
        origin.getParser());
  }

  private static Leg leg(io.nexanest.api.portfolio.v1.Leg from) {
    String commodity =
        from.getInstrument().isEmpty() ? from.getCurrencyCode() : from.getInstrument();
    String purpose = from.getPurpose().name().toLowerCase(Locale.ROOT);
    return new Leg(
        from.getAccount(),
        commodity,
        ValuationCodec.number(from.getAmount()),
        purpose.replace("leg_purpose_", ""));
  }

  private static FieldDescriptor descriptor(TransactionField field) {
    return Objects.requireNonNull(
        io.nexanest.api.portfolio.v1.Transaction.getDescriptor().findFieldByName(field.wire()),
        field.wire());
  }

  private static Object value(TransactionField field, String text) {
    return switch (field.form()) {
      case DECIMAL -> Decimal.newBuilder().setValue(text).build();
      case DATE -> date(text);
      case ACCOUNT, INSTRUMENT, CURRENCY, TEXT -> text;
      case CHOICE -> choice(descriptor(field), text);
      case FLAG -> Boolean.valueOf(text);
      case LOTS -> lots(text);
    };
  }

  // The values of an enumeration begin with the name of the enumeration, as its first one shows.
  private static String prefix(FieldDescriptor descriptor) {
    return descriptor.getEnumType().getValues().getFirst().getName().replace("UNSPECIFIED", "");
  }

  private static EnumValueDescriptor choice(FieldDescriptor descriptor, String text) {
    return Objects.requireNonNull(
        descriptor.getEnumType().findValueByName(prefix(descriptor) + text), text);
  }

  private static List<LotChoice> lots(String text) {
    return io.nexanest.desktop.gateway.ledger.LotChoice.read(text).stream()
        .map(one -> LotChoice.newBuilder()
            .setOpenedBy(one.openedBy())
            .setUnits(Decimal.newBuilder().setValue(one.units()))
            .build())
        .toList();
  }

  private static String lots(io.nexanest.api.portfolio.v1.Transaction from) {
    return io.nexanest.desktop.gateway.ledger.LotChoice.write(from.getLotsList().stream()
        .map(one -> new io.nexanest.desktop.gateway.ledger.LotChoice(
            one.getOpenedBy(), one.getUnits().getValue()))
        .toList());
  }

  // What is not stated, or newer than this workstation, is left empty.
  private static String choice(TransactionField field, EnumValueDescriptor value) {
    String text = value.getName().replace(prefix(descriptor(field)), "");
    return field.choices().contains(text) ? text : "";
  }

  // A date that is none goes out as an impossible one, so that the server names the field.
  private static Date date(String text) {
    try {
      return Dates.encode(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Date.newBuilder().setYear(0).setMonth(0).setDay(99).build();
    }
  }

  private static String text(
      io.nexanest.api.portfolio.v1.Transaction from, TransactionField field) {
    FieldDescriptor descriptor = descriptor(field);
    if (descriptor.hasPresence() && !from.hasField(descriptor)) {
      return "";
    }
    Object value = from.getField(descriptor);
    return switch (field.form()) {
      case DECIMAL -> ((Decimal) value).getValue();
      case DATE -> Dates.decode((Date) value).toString();
      case ACCOUNT, INSTRUMENT, CURRENCY, TEXT -> (String) value;
      case CHOICE -> choice(field, (EnumValueDescriptor) value);
      case FLAG -> (Boolean) value ? "true" : "";
      case LOTS -> lots(from);
    };
  }

  public static TransactionType type(io.nexanest.api.portfolio.v1.TransactionType from) {
    return Stream.of(TransactionType.values())
        .filter(type -> from.name().equals(PREFIX + type.name()))
        .findFirst()
        .orElse(TransactionType.OTHER);
  }

  private static TransactionState state(io.nexanest.api.portfolio.v1.TransactionState from) {
    return switch (from) {
      case TRANSACTION_STATE_POSTED -> TransactionState.POSTED;
      case TRANSACTION_STATE_SUPERSEDED -> TransactionState.SUPERSEDED;
      case TRANSACTION_STATE_REVERSED -> TransactionState.REVERSED;
      case TRANSACTION_STATE_UNSPECIFIED, UNRECOGNIZED -> TransactionState.OTHER;
    };
  }
}
