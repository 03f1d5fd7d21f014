package io.nexanest.desktop.gateway.document;

import java.util.List;

/**
 * How a document is read now, beside what is booked of it.
 *
 * @param bookedVersion of the parser that read what is booked
 * @param parserVersion of the one that reads it now
 * @param same rows that say what is booked
 * @param differing rows that don't
 * @param acceptable how many of those an acceptance books
 * @param differences as many of them as an answer has room for
 */
public record Rereading(
    String document,
    int bookedVersion,
    int parserVersion,
    int same,
    int differing,
    int acceptable,
    String etag,
    List<Difference> differences) {
  public Rereading {
    differences = List.copyOf(differences);
  }
}
