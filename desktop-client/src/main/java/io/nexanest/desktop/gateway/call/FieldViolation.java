package io.nexanest.desktop.gateway.call;

/**
 * What is wrong with one field.
 *
 * @param field the path within the request, such as {@code transaction.quantity}
 * @param reason the reason's name, or empty
 * @param text what would be right, in words
 */
public record FieldViolation(String field, String reason, String text) {
  /** The last part of the path without an index: the field's own name. */
  public String leaf() {
    return field.substring(field.lastIndexOf('.') + 1).replaceFirst("\\[\\d+]$", "");
  }
}
