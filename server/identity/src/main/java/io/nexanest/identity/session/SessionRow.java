package io.nexanest.identity.session;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A session as stored; of its refresh token only the hash, and that of the one before. */
record SessionRow(
    UUID tenant,
    UUID id,
    UUID user,
    String displayName,
    byte[] refreshHash,
    Optional<byte[]> previousHash,
    Instant createTime,
    Instant refreshTime,
    Instant refreshExpire,
    Optional<Instant> endTime) {

  boolean openAt(Instant now) {
    return endTime.isEmpty() && now.isBefore(refreshExpire);
  }
}
