package io.nexanest.desktop.document;

import io.nexanest.desktop.gateway.call.FieldViolation;
import io.nexanest.desktop.gateway.document.Difference;
import io.nexanest.desktop.gateway.document.StoredDocument;
import io.nexanest.desktop.gateway.importing.ImportRow;
import io.nexanest.desktop.gateway.ledger.TransactionField;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.format.Tone;
import io.nexanest.desktop.ui.table.Column;
import java.util.List;
import java.util.stream.Collectors;

/** The columns of files, of their rows, and of what a newer parser reads otherwise. */
final class DocumentColumns {
  private DocumentColumns() {}

  static List<Column<StoredDocument>> files(DocumentsViewModel model, Kit kit) {
    return List.of(
        Column.<StoredDocument>text("document-file", "File", 220, StoredDocument::fileName)
            .styled("grow"),
        Column.text("document-account", "Account", 160, one -> model.accountName(one.account())),
        Column.text(
            "document-parser", "Read by", 150, one -> one.parser() + " " + one.parserVersion()),
        Column.text("document-time", "Uploaded", 150, one -> kit.moments().moment(one.uploaded())),
        Column.<StoredDocument>text("document-user", "By", 130, StoredDocument::uploadedBy)
            .styled("soft"),
        Column.figure(
            "document-size",
            "Size",
            84,
            one -> kit.formats().scaled(one.sizeBytes(), 0),
            StoredDocument::sizeBytes),
        Column.figure("document-rows", "Rows", 64, one -> "" + one.rows(), StoredDocument::rows),
        Column.figure(
            "document-booked", "Booked", 70, one -> "" + one.booked(), StoredDocument::booked),
        Column.<StoredDocument>text(
                "document-state", "State", 92, one -> one.state().title())
            .toned(DocumentColumns::tone));
  }

  static List<Column<ImportRow>> rows() {
    return List.of(
        Column.<ImportRow>figure(
                "line", "Line", 54, row -> String.valueOf(row.line()), ImportRow::line)
            .styled("soft"),
        Column.<ImportRow>text("state", "State", 82, row -> row.state().title())
            .toned(DocumentColumns::tone),
        Column.text("type", "Type", 120, row -> row.read().type().title()),
        field("trade-date", "Trade date", 92, TransactionField.TRADE_DATE),
        field("quantity", "Quantity", 90, TransactionField.QUANTITY).styled("numeric"),
        field("price", "Price", 90, TransactionField.PRICE).styled("numeric"),
        field("gross", "Gross", 100, TransactionField.GROSS).styled("numeric"),
        field("reference", "Reference", 160, TransactionField.EXTERNAL_REFERENCE)
            .styled("soft"),
        Column.<ImportRow>text("problems", "What is wrong", 240, DocumentColumns::problems)
            .toned(row -> Tone.DOWN)
            .styled("grow"));
  }

  static List<Column<Difference>> differences() {
    return List.of(
        Column.<Difference>figure(
                "line", "Line", 54, one -> String.valueOf(one.line()), Difference::line)
            .styled("soft"),
        Column.<Difference>text("kind", "Row", 82, one -> one.kind().title())
            .toned(DocumentColumns::tone),
        Column.text("type", "Type", 120, one -> one.content().type().title()),
        Column.text(
            "trade-date",
            "Trade date",
            92,
            one -> one.content().value(TransactionField.TRADE_DATE)),
        Column.<Difference>text("what", "What differs", 380, DocumentColumns::what)
            .styled("grow"),
        Column.<Difference>text(
                "stays", "", 200, one -> one.corrected() ? "stays, corrected by hand" : "is booked")
            .styled("soft"));
  }

  private static String what(Difference one) {
    return switch (one.kind()) {
      case CHANGED ->
        one.changes().stream()
            .map(change -> change.field().replace('_', ' ')
                + " "
                + or(change.booked())
                + " → "
                + or(change.read()))
            .collect(Collectors.joining(";  "));
      case ADDED -> "is not in the books";
      case REMOVED, OTHER -> one.why().isEmpty() ? "is no row any more" : one.why();
    };
  }

  private static String or(String text) {
    return text.isEmpty() ? "nothing" : text;
  }

  private static Column<ImportRow> field(
      String id, String title, double width, TransactionField field) {
    return Column.text(id, title, width, row -> row.read().value(field));
  }

  private static String problems(ImportRow row) {
    return row.errors().stream().map(FieldViolation::text).collect(Collectors.joining("; "));
  }

  private static Tone tone(StoredDocument one) {
    return switch (one.state()) {
      case REVIEW -> Tone.WARN;
      case COMMITTED -> Tone.UP;
      case DISCARDED, UNDONE, REPLACED, OTHER -> Tone.STALE;
    };
  }

  private static Tone tone(ImportRow row) {
    return switch (row.state()) {
      case READY, BOOKED -> Tone.UP;
      case INVALID -> Tone.DOWN;
      case DUPLICATE -> Tone.WARN;
      case SKIPPED, OTHER -> Tone.STALE;
    };
  }

  private static Tone tone(Difference one) {
    return switch (one.kind()) {
      case ADDED -> Tone.UP;
      case REMOVED -> Tone.DOWN;
      case CHANGED -> Tone.WARN;
      case OTHER -> Tone.STALE;
    };
  }
}
