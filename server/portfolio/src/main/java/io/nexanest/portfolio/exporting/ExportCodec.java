package io.nexanest.portfolio.exporting;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import io.nexanest.api.portfolio.v1.ExportBooksResponse;
import io.nexanest.api.portfolio.v1.Omission;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.platform.security.Sha256;
import io.nexanest.portfolio.exporting.file.BookFile;
import io.nexanest.portfolio.exporting.file.Extract;
import io.nexanest.portfolio.exporting.file.Omissions;
import io.nexanest.wire.AsOfs;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** A file as messages: a header, chunks that are made when there is room for them, a trailer. */
final class ExportCodec implements Iterator<ExportBooksResponse> {
  private enum Stage {
    HEADER,
    CHUNKS,
    ENDED
  }

  private final Extract books;
  private final BookFile file;
  private final Omissions omissions = new Omissions();
  private final MessageDigest digest = Sha256.begin();
  private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
  private final Iterator<byte[]> pieces;
  private Stage stage = Stage.HEADER;
  private long size;

  ExportCodec(Extract books, BookFile file) {
    this.books = books;
    this.file = file;
    this.pieces = file.pieces(books, omissions);
  }

  @Override
  public boolean hasNext() {
    return stage != Stage.ENDED;
  }

  @Override
  public ExportBooksResponse next() {
    return switch (stage) {
      case HEADER -> header();
      case CHUNKS -> chunk();
      case ENDED -> throw new NoSuchElementException("the file is at its end");
    };
  }

  private ExportBooksResponse header() {
    stage = Stage.CHUNKS;
    return ExportBooksResponse.newBuilder()
        .setHeader(ExportBooksResponse.Header.newBuilder()
            .setFileName("books-" + books.date() + file.ending())
            .setMediaType(file.mediaType())
            .setAsOf(AsOfs.encode(books.standpoint().asOf())))
        .build();
  }

  private ExportBooksResponse chunk() {
    while (rest.size() < Limits.CHUNK_BYTES && pieces.hasNext()) {
      rest.writeBytes(pieces.next());
    }
    if (rest.size() == 0) {
      return trailer();
    }
    byte[] made = rest.toByteArray();
    int length = Math.min(made.length, Limits.CHUNK_BYTES);
    rest.reset();
    rest.write(made, length, made.length - length);
    digest.update(made, 0, length);
    size += length;
    ByteString chunk = UnsafeByteOperations.unsafeWrap(made, 0, length);
    return ExportBooksResponse.newBuilder().setChunk(chunk).build();
  }

  private ExportBooksResponse trailer() {
    stage = Stage.ENDED;
    ExportBooksResponse.Trailer.Builder trailer = ExportBooksResponse.Trailer.newBuilder()
        .setSizeBytes(size)
        .setSha256(HexFormat.of().formatHex(digest.digest()));
    omissions
        .lines()
        .forEach(line -> trailer.addOmissions(Omission.newBuilder()
            .setName(line.omission().omissionName())
            .setDescription(line.description())
            .setCount(line.count())));
    return ExportBooksResponse.newBuilder().setTrailer(trailer).build();
  }
}
