package io.nexanest.portfolio.transaction.source;

import io.nexanest.kernel.id.DocumentId;
import java.util.Optional;

/**
 * The line of a file that a transaction was read from.
 *
 * @param document the file, where it was kept
 * @param line counted from 1
 * @param parser the kind of file and the parser's version, such as {@code ofx 1}
 */
public record Origin(Optional<DocumentId> document, String fileName, int line, String parser) {}
