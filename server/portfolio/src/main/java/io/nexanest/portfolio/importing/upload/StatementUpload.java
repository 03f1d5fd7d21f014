package io.nexanest.portfolio.importing.upload;

import com.google.protobuf.ByteString;
import io.nexanest.api.portfolio.v1.UploadStatementRequest;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.platform.rpc.Problem;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.Optional;

/** The pieces of one upload, put together in the order in which they come. */
public final class StatementUpload {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private Optional<UploadStatementRequest.Header> header = Optional.empty();

  public void add(UploadStatementRequest part) {
    switch (part.getPartCase()) {
      case HEADER -> begin(part.getHeader());
      case CHUNK -> chunk(part.getChunk());
      case PART_NOT_SET ->
        throw Problem.invalid(
            "part", Reason.FIELD_REQUIRED, "is missing; send the header first, then chunks");
    }
  }

  public UploadStatementRequest.Header header() {
    return header.orElseThrow(() -> Problem.invalid(
        "header", Reason.FIELD_REQUIRED, "is missing; send it first, then the chunks"));
  }

  public byte[] bytes() {
    return bytes.toByteArray();
  }

  private void begin(UploadStatementRequest.Header given) {
    if (header.isPresent()) {
      throw Problem.invalid(
          "header", Reason.FIELD_INVALID, "was sent already; after it come chunks alone");
    }
    header = Optional.of(given);
  }

  private void chunk(ByteString chunk) {
    header();
    if (chunk.size() > Limits.CHUNK_BYTES) {
      throw Problem.invalid(
          "chunk",
          Reason.FIELD_INVALID,
          "has " + chunk.size() + " bytes; " + Limits.CHUNK_BYTES + " is the most");
    }
    if (bytes.size() + chunk.size() > Limits.STATEMENT_BYTES) {
      throw new Problem(
          Reason.MESSAGE_TOO_LARGE,
          "the file has more than " + Limits.STATEMENT_BYTES
              + " bytes, the most; upload it in parts",
          Map.of("limit", "statement_bytes"));
    }
    bytes.writeBytes(chunk.toByteArray());
  }
}
