package io.nexanest.portfolio.transaction.watch;

import io.nexanest.api.portfolio.v1.Transaction;
import io.nexanest.api.portfolio.v1.WatchTransactionsResponse;
import io.nexanest.api.type.v1.Heartbeat;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Pages;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.platform.rpc.Problems;
import io.nexanest.wire.Times;
import java.time.Instant;

/** Between the ledger's changes and the events of who watches it. */
public final class WatchCodec {
  private WatchCodec() {}

  /** What a token of this watch is bound to, besides the tenant. */
  static String question(String parent) {
    return "watch " + parent;
  }

  /** A token to go on after a position; a list gives one for the watch that follows it. */
  public static String token(Pages pages, String parent, long position) {
    return pages.token(question(parent), Long.toString(position));
  }

  static WatchTransactionsResponse event(Transaction transaction, String token) {
    return WatchTransactionsResponse.newBuilder()
        .setTransaction(transaction)
        .setResumeToken(token)
        .build();
  }

  static WatchTransactionsResponse heartbeat(Instant now, String token) {
    return WatchTransactionsResponse.newBuilder()
        .setHeartbeat(Heartbeat.newBuilder().setSendTime(Times.encode(now)))
        .setResumeToken(token)
        .build();
  }

  static WatchTransactionsResponse reset(String token) {
    return WatchTransactionsResponse.newBuilder()
        .setReset(Problems.status(new Problem(
            Reason.RESUME_TOKEN_EXPIRED,
            "the token is too old to go on from; list again, and apply what comes from now on")))
        .setResumeToken(token)
        .build();
  }
}
