package io.nexanest.platform.rpc;

import io.nexanest.kernel.reason.Reason;

/**
 * What is wrong with one field.
 *
 * @param field its path in the request, such as {@code requests[17].transaction.quantity}
 * @param reason why
 * @param text a sentence that says what would be right
 */
public record FieldViolation(String field, Reason reason, String text) {}
