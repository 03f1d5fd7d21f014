package io.nexanest.portfolio.importing.statement;

import io.nexanest.portfolio.importing.text.FileStart;

/**
 * A kind of file that statements come in. It turns a file into rows of canonical columns and
 * knows nothing of the books; review, duplicates and booking are the same for all kinds.
 */
public interface StatementFormat {
  /** Its name in the API, such as {@code ofx}. */
  String kind();

  /** The version of the parser; raised whenever the same file would be read otherwise. */
  default int version() {
    return 1;
  }

  /** Whether a file that begins so is of this kind; no two kinds answer yes but csv. */
  boolean detect(FileStart start);

  /**
   * The rows of a file and how they were read.
   *
   * @throws io.nexanest.platform.rpc.Problem STATEMENT_UNREADABLE, STATEMENT_COLUMN_MISSING,
   *     MESSAGE_TOO_LARGE, or FIELD_INVALID for a hint that means nothing; nothing else for
   *     whatever bytes
   */
  Statement read(byte[] bytes, FormatHints hints);
}
