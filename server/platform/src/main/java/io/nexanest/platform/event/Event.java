package io.nexanest.platform.event;

import com.google.protobuf.Any;
import com.google.protobuf.Message;
import io.nexanest.api.event.v1.Envelope;
import io.nexanest.wire.Times;
import java.time.Instant;
import java.util.UUID;

/**
 * A fact, in the past tense.
 *
 * @param id its own id; a handler that has seen it does nothing
 * @param tenant whose fact it is
 * @param type what happened, such as {@code LedgerChanged}
 * @param subject the resource it happened to
 * @param version the resource's version after it
 * @param time when
 * @param payload the details
 */
public record Event(
    UUID id,
    UUID tenant,
    String type,
    String subject,
    long version,
    Instant time,
    Message payload) {

  Envelope envelope() {
    return Envelope.newBuilder()
        .setEventId(id.toString())
        .setTenant(tenant.toString())
        .setType(type)
        .setSubject(subject)
        .setSubjectVersion(version)
        .setOccurTime(Times.encode(time))
        .setRecordTime(Times.encode(time))
        .setPayload(Any.pack(payload))
        .build();
  }
}
