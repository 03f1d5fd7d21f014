package io.nexanest.platform.rpc;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.db.Tx;
import io.nexanest.platform.security.Sha256;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The same request twice is one effect: id, body and answer are kept in the transaction that makes
 * the effect, for seven days.
 */
public final class RequestIds {
  private RequestIds() {}

  /**
   * Answers as before if this request was seen; else does the work and keeps its answer.
   *
   * <p>Two equal requests at once: the second waits on the first one's row and then finds the
   * answer, since its insert then changes nothing.
   */
  public static <A extends Message> A once(
      Tx tx, String method, String requestId, Message body, Parser<A> parser, Supplier<A> work) {
    UUID id = parse(requestId);
    byte[] hash = hash(body);
    // Claimed before the work, so that a second request can't do it at the same time.
    long claimed =
        tx.sql("""
                insert into platform.request_id (tenant_id, method, request_id, body_hash)
                values (cast(current_setting('nexanest.tenant') as uuid), :method, :id, :hash)
                on conflict do nothing""").with("method", method).with("id", id).with("hash", hash).execute();
    if (claimed == 0) {
      return replay(
          find(tx, method, id)
              .orElseThrow(() -> new Problem(
                  Reason.CONFLICT_RETRY,
                  "the same request is being answered elsewhere; send it again")),
          hash,
          requestId,
          parser);
    }
    A answer = work.get();
    tx.write(
        "update platform.request_id set answer = ? where method = ? and request_id = ?",
        List.of(answer.toByteArray(), method, id));
    return answer;
  }

  /** The id as a UUID; refused when missing or malformed. */
  public static UUID parse(String requestId) {
    if (requestId.isEmpty()) {
      throw Problem.invalid(
          "request_id", Reason.FIELD_REQUIRED, "give a UUID, so that sending again is harmless");
    }
    try {
      return UUID.fromString(requestId);
    } catch (IllegalArgumentException e) {
      throw Problem.invalid(
          "request_id", Reason.FIELD_INVALID, "'" + requestId + "' is not a UUID");
    }
  }

  private static Optional<Seen> find(Tx tx, String method, UUID id) {
    return tx.sql("""
            select body_hash, answer from platform.request_id
            where method = :method and request_id = :id and answer is not null""")
        .with("method", method)
        .with("id", id)
        .one(row -> new Seen(row.bytes("body_hash"), row.bytes("answer")));
  }

  private static <A extends Message> A replay(
      Seen seen, byte[] hash, String requestId, Parser<A> parser) {
    if (!MessageDigest.isEqual(seen.hash, hash)) {
      throw new Problem(
          Reason.REQUEST_ID_REUSED,
          "request id " + requestId + " was used for another request; make a new one",
          Map.of("request_id", requestId));
    }
    try {
      return parser.parseFrom(seen.answer);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("a stored answer can't be read", e);
    }
  }

  private static byte[] hash(Message body) {
    return Sha256.of(body.toByteArray());
  }

  private record Seen(byte[] hash, byte[] answer) {}
}
