package io.nexanest.portfolio.exporting.csv;

import io.nexanest.portfolio.exporting.file.Pieces;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An archive that is packed while it is read. */
final class ZipPieces implements Iterator<byte[]> {
  private final Iterator<Map.Entry<String, Pieces.Part>> files;
  private final FileTime time;
  private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(packed);
  private Pieces open = new Pieces(Pieces.text(""));
  private boolean ended;

  ZipPieces(Map<String, Pieces.Part> files, Instant time) {
    this.files = files.entrySet().iterator();
    this.time = FileTime.from(time);
  }

  @Override
  public boolean hasNext() {
    return !ended;
  }

  @Override
  public byte[] next() {
    if (ended) {
      throw new NoSuchElementException("the archive is at its end");
    }
    try {
      step();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] piece = packed.toByteArray();
    packed.reset();
    return piece;
  }

  private void step() throws IOException {
    if (open.hasNext()) {
      zip.write(open.next().getBytes(StandardCharsets.UTF_8));
    } else if (files.hasNext()) {
      Map.Entry<String, Pieces.Part> file = files.next();
      ZipEntry entry = new ZipEntry(file.getKey());
      entry.setLastModifiedTime(time);
      zip.putNextEntry(entry);
      open = new Pieces(file.getValue());
    } else {
      zip.close();
      ended = true;
    }
  }
}
