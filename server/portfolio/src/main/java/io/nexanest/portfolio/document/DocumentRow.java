package io.nexanest.portfolio.document;

import io.nexanest.kernel.id.DocumentId;
import io.nexanest.kernel.id.UserId;
import java.time.Instant;

/**
 * What is known of an uploaded file, without its bytes.
 *
 * @param fileName its name when it was first uploaded
 * @param uploadName what who uploaded it was called then; empty for older documents
 * @param parser what read it first, and {@code parserVersion} of it
 */
public record DocumentRow(
    DocumentId id,
    String fileName,
    String mediaType,
    byte[] sha256,
    int sizeBytes,
    String parser,
    int parserVersion,
    UserId uploadUser,
    String uploadName,
    Instant createTime) {}
