package io.nexanest.market.adapter.spi.line;

import java.util.function.Consumer;

/** Asks by HTTP. */
public interface HttpLine {
  /** The longest body that is read. */
  int LONGEST_BODY = 16 * 1024 * 1024;

  /** Asks; the answer comes on any thread. */
  void ask(Ask ask, Consumer<Answer> answer);
}
