package io.nexanest.platform.rpc;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.db.SqlState;
import io.nexanest.platform.db.Tx;
import io.nexanest.platform.security.Sha256;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The same request twice is one effect: id, body and answer are kept in the transaction that makes
 * the effect, for seven days.
 */
public final class RequestIds {
  private static final String CLAIM = """
      insert into platform.request_id (tenant_id, method, request_id, body_hash)
      values (cast(current_setting('nexanest.tenant') as uuid), ?, ?, ?)""";

  private RequestIds() {}

  /**
   * Answers as before if this request was seen; else does the work and keeps its answer.
   *
   * <p>Two equal requests at once: the second waits on the first one's row and then finds the
   * answer, since its insert then changes nothing.
   */
  public static <A extends Message> A once(
      Tx tx, String method, String requestId, Message body, Parser<A> parser, Supplier<A> work) {
    Request request = new Request(method, parse(requestId), hash(body));
    // Claimed before the work, so that a second request can't do it at the same time.
    return claimed(tx, request)
        ? kept(tx, request, work.get())
        : replay(find(tx, request), request, parser);
  }

  /**
   * The same, where the claim goes with the work's first statement and so costs no wait. When the
   * request was seen, the work is undone and begun again: it must have no effect but on the
   * transaction.
   */
  public static <A extends Message> A onceTogether(
      Tx tx, String method, String requestId, Message body, Parser<A> parser, Supplier<A> work) {
    if (tx.isAgain()) {
      return once(tx, method, requestId, body, parser, work);
    }
    Request request = new Request(method, parse(requestId), hash(body));
    tx.guess(CLAIM, List.of(method, request.id, request.hash));
    return kept(tx, request, done(tx, work));
  }

  private record Request(String method, UUID id, byte[] hash) {}

  private static <A extends Message> A kept(Tx tx, Request request, A answer) {
    tx.write(
        "update platform.request_id set answer = ? where method = ? and request_id = ?",
        List.of(answer.toByteArray(), request.method, request.id));
    return answer;
  }

  /** What is wrong with a request counts only where it was not answered before. */
  private static <A> A done(Tx tx, Supplier<A> work) {
    try {
      return work.get();
    } catch (Problem wrong) {
      try {
        tx.send();
      } catch (RuntimeException e) {
        if (SqlState.of(e).filter(SqlState.UNIQUE_VIOLATION::equals).isPresent()) {
          throw e;
        }
        wrong.addSuppressed(e);
      }
      throw wrong;
    }
  }

  private static boolean claimed(Tx tx, Request request) {
    return tx.sql("""
                insert into platform.request_id (tenant_id, method, request_id, body_hash)
                values (cast(current_setting('nexanest.tenant') as uuid), :method, :id, :hash)
                on conflict do nothing""")
            .with("method", request.method)
            .with("id", request.id)
            .with("hash", request.hash)
            .execute()
        == 1;
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

  private static Seen find(Tx tx, Request request) {
    return tx.sql("""
            select body_hash, answer from platform.request_id
            where method = :method and request_id = :id and answer is not null""")
        .with("method", request.method)
        .with("id", request.id)
        .one(row -> new Seen(row.bytes("body_hash"), row.bytes("answer")))
        .orElseThrow(() -> new Problem(
            Reason.CONFLICT_RETRY, "the same request is being answered elsewhere; send it again"));
  }

  private static <A extends Message> A replay(Seen seen, Request request, Parser<A> parser) {
    if (!MessageDigest.isEqual(seen.hash, request.hash)) {
      throw new Problem(
          Reason.REQUEST_ID_REUSED,
          "request id " + request.id + " was used for another request; make a new one",
          Map.of("request_id", request.id.toString()));
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
