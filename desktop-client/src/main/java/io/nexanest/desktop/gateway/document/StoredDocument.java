package io.nexanest.desktop.gateway.document;

import io.nexanest.desktop.gateway.importing.ImportState;
import java.time.Instant;

/**
 * A file as it was uploaded, and what became of it.
 *
 * @param parser what read it, such as {@code ofx}
 * @param parserVersion the version that read what now stands
 * @param uploadedBy what who uploaded it was called
 * @param importName its newest import; empty if there is none
 * @param rows how many rows that has
 * @param booked how many of them are in the books, or were before it was undone
 */
public record StoredDocument(
    String name,
    String fileName,
    String parser,
    int parserVersion,
    long sizeBytes,
    String uploadedBy,
    Instant uploaded,
    String importName,
    String account,
    ImportState state,
    int rows,
    int booked) {}
