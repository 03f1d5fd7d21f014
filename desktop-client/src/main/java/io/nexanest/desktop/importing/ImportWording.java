package io.nexanest.desktop.importing;

import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.importing.StatementImport;
import io.nexanest.desktop.ui.feedback.Notice;

/** What is said of an import on its way. */
final class ImportWording {
  static final Notice UNANSWERED =
      Notice.warning("No answer came. Press Book again: nothing is booked twice.");

  private ImportWording() {}

  /** Where an import goes, if it is not where one looks. */
  static Notice whereTo(AsOf asOf) {
    return asOf.branch().isEmpty()
        ? Notice.NONE
        : Notice.warning("Imports go to the books, not to the branch in view.");
  }

  static Notice reviewed(StatementImport now) {
    return now.invalid() == 0
        ? Notice.good(now.ready() + " rows can be booked.")
        : Notice.warning(now.invalid()
            + " of "
            + now.rows()
            + " rows need mending; choose one to see what is wrong.");
  }

  static Notice toReadOtherwise(StatementImport now) {
    return Notice.warning(
        "Correct below how " + now.fileName() + " is to be read, then choose the file again.");
  }

  static Notice undone(StatementImport now) {
    return Notice.good(now.fileName()
        + " is taken back: its "
        + now.booked()
        + " transactions no longer count. The file can be imported again.");
  }

  static Notice booked(StatementImport now) {
    String booked = now.booked() + " transactions are in the books.";
    return now.differences() == 0
        ? Notice.good(booked)
        : Notice.warning(booked
            + " "
            + now.differences()
            + " of the statement's "
            + now.totals().size()
            + " totals differ from them; they are listed below.");
  }
}
