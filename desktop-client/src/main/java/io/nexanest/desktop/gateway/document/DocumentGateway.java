package io.nexanest.desktop.gateway.document;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Kept files: looked at, handed out, and read again. */
public interface DocumentGateway {
  /** All of them, the newest first. */
  CompletionStage<List<StoredDocument>> list();

  /** The bytes of one. */
  CompletionStage<byte[]> download(String name);

  /** How one is read now; nothing is changed. */
  CompletionStage<Rereading> readAgain(String name);

  /** Books what was looked at, all or none. */
  CompletionStage<Accepted> accept(Rereading seen, String requestId);
}
