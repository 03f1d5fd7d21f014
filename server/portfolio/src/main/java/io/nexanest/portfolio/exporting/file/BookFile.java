package io.nexanest.portfolio.exporting.file;

import java.util.Iterator;

/** A kind of file that books are written as. */
public interface BookFile {
  /** The end of its name, such as {@code .csv}. */
  String ending();

  /** By IANA. */
  String mediaType();

  /**
   * The file in pieces of a few kilobytes at most, each made when it is asked for.
   *
   * @param omissions told while the pieces are made what they don't carry; whole after the last
   */
  Iterator<byte[]> pieces(Extract books, Omissions omissions);
}
