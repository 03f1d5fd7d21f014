package io.nexanest.desktop.gateway.book;

import java.util.concurrent.CompletionStage;

/** Asks for households, portfolios and accounts. */
public interface BookGateway {
  CompletionStage<Books> books();
}
