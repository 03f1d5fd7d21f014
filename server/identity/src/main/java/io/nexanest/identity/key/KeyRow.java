package io.nexanest.identity.key;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A key as stored; of its secret only the hash. */
record KeyRow(
    UUID tenant,
    UUID id,
    UUID user,
    String displayName,
    byte[] secretHash,
    Set<String> permissions,
    Instant createTime,
    Optional<Instant> revokeTime) {}
