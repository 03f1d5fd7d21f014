package io.nexanest.market.adapter.spi.symbology;

import java.util.List;

/** Says which instruments an identifier stands for. May be called from any thread. */
public interface SymbologySource extends AutoCloseable {
  /**
   * What each identifier stands for, in the order of the identifiers.
   *
   * @throws java.io.UncheckedIOException where no answer is to be had
   */
  List<Mapped> map(List<Identifier> identifiers);

  /** Frees what it runs on. */
  @Override
  void close();
}
