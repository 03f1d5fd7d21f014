package io.nexanest.identity.session;

import io.nexanest.api.identity.v1.ListSessionsResponse;
import io.nexanest.api.identity.v1.Session;
import io.nexanest.api.identity.v1.SessionTokens;
import io.nexanest.kernel.id.SessionId;
import io.nexanest.kernel.id.UserId;
import io.nexanest.platform.rpc.Pages;
import io.nexanest.platform.security.Principal;
import io.nexanest.wire.Times;
import java.time.Instant;

/** Sessions as messages. */
final class SessionCodec {
  private SessionCodec() {}

  static Session encode(SessionRow row, Principal caller) {
    return Session.newBuilder()
        .setName(new SessionId(row.id()).name())
        .setUser(new UserId(row.user()).name())
        .setDisplayName(row.displayName())
        .setCreateTime(Times.encode(row.createTime()))
        .setRefreshTime(Times.encode(row.refreshTime()))
        .setCurrent(caller.credential().equals("sessions/" + row.id()))
        .build();
  }

  static SessionTokens tokens(
      Session session, String access, Instant accessExpire, String refresh, Instant refreshExpire) {
    return SessionTokens.newBuilder()
        .setSession(session)
        .setAccessToken(access)
        .setAccessExpireTime(Times.encode(accessExpire))
        .setRefreshToken(refresh)
        .setRefreshExpireTime(Times.encode(refreshExpire))
        .build();
  }

  static ListSessionsResponse page(Pages.Page<SessionRow> page, Principal caller) {
    return ListSessionsResponse.newBuilder()
        .addAllSessions(page.rows().stream().map(row -> encode(row, caller)).toList())
        .setNextPageToken(page.next())
        .build();
  }
}
