package io.nexanest.desktop.gateway.book;

import java.util.concurrent.CompletionStage;

/** Asks for households, portfolios and accounts, and changes them. */
public interface BookGateway {
  /** Those that are not hidden. */
  CompletionStage<Books> books();

  /** Hidden ones too. */
  CompletionStage<Books> all();

  /**
   * Makes or changes something; a request id is a UUID, and the same one never has two effects.
   * Answers its name.
   */
  CompletionStage<String> change(BookChange change, String requestId);
}
