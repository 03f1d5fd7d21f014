package io.nexanest.market.adapter.spi.event;

/**
 * By which a book is checked.
 *
 * @param first the first update that is in it
 * @param last the last update that is in it
 * @param checksum of the book after it; each is -1 where the provider sends none
 */
public record BookMark(long first, long last, long checksum) {
  public static final BookMark NONE = new BookMark(-1, -1, -1);

  public static BookMark checksum(long checksum) {
    return new BookMark(-1, -1, checksum);
  }
}
