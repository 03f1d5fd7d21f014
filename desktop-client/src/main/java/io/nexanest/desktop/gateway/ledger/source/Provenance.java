package io.nexanest.desktop.gateway.ledger.source;

/**
 * Where a transaction came from.
 *
 * @param importRow the row of an import; empty for what was entered by hand
 * @param bookedBy what who booked it was called; empty if that is not on record
 * @param document the file; empty if it was not kept, or where transactions are listed
 * @param fileName the file's name, where the document is
 * @param line of the file, counted from 1; 0 where transactions are listed
 * @param parser the kind of file and the parser's version
 */
public record Provenance(
    String importRow, String bookedBy, String document, String fileName, int line, String parser) {
  /** Entered by hand, by whoever that was. */
  public static final Provenance BY_HAND = new Provenance("", "", "", "", 0, "");
}
