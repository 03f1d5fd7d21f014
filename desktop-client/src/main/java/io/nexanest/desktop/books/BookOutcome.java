package io.nexanest.desktop.books;

import io.nexanest.desktop.gateway.book.BookChange;
import io.nexanest.desktop.gateway.book.BookField;
import io.nexanest.desktop.gateway.call.FieldViolation;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.sending.Sender;
import io.nexanest.desktop.ui.feedback.Notice;
import io.nexanest.kernel.reason.Reason;

/** Says at the form's fields what became of a change. */
final class BookOutcome implements Sender.Outcome<String> {
  /** Who reads the books anew. */
  interface Owner {
    /** Something was changed. */
    void done(BookChange change, String name);

    /** The form is behind the books. */
    void stale();

    /** What a field's value is called. */
    String shown(BookField field, String value);
  }

  private final BookFormViewModel form;
  private final Owner owner;

  BookOutcome(BookFormViewModel form, Owner owner) {
    this.form = form;
    this.owner = owner;
  }

  @Override
  public void done(String name) {
    form.clearProblems();
    form.sent().ifPresent(change -> owner.done(change, name));
  }

  @Override
  public void refused(GatewayException error) {
    form.clearProblems();
    if (error.reason() == Reason.ETAG_MISMATCH) {
      owner.stale();
      return;
    }
    boolean placed = !error.violations().isEmpty();
    for (FieldViolation violation : error.violations()) {
      boolean found = false;
      for (BookField field : form.fields()) {
        if (field.wire().equals(violation.leaf())) {
          form.refuse(field, violation.text());
          found = true;
        }
      }
      placed &= found;
    }
    if (error.reason() == Reason.RESOURCE_EXISTS) {
      form.refuse(BookField.DISPLAY_NAME, error.text());
      placed = true;
    }
    form.notice().set(placed ? Notice.NONE : Notice.of(error.kind(), error.text()));
  }

  @Override
  public void unknown(GatewayException error) {
    form.notice()
        .set(Notice.warning(
            error.outcomeUnknown()
                ? "No answer came: the change may be made or not. Look it up; it can not be made"
                    + " twice."
                : "It could not be looked up: " + error.text()));
  }

  String theirs(BookField field, String value) {
    return "now " + owner.shown(field, value) + " on the server; yours is kept";
  }
}
