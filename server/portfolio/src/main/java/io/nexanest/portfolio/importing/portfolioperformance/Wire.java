package io.nexanest.portfolio.importing.portfolioperformance;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import io.nexanest.portfolio.importing.text.Unreadable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A message by the numbers of its fields, as protocol buffers write it. */
record Wire(Map<Integer, List<Object>> fields) {
  static final Wire EMPTY = new Wire(Map.of());
  private static final int MOST_FIELDS = 500_000;

  /** Reads the fields of these numbers and passes over all others, such as prices. */
  static Wire read(byte[] bytes, List<Integer> wanted) {
    Map<Integer, List<Object>> fields = new HashMap<>();
    try {
      CodedInputStream in = CodedInputStream.newInstance(bytes);
      int count = 0;
      for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
        int number = WireFormat.getTagFieldNumber(tag);
        int type = WireFormat.getTagWireType(tag);
        boolean known = wanted.contains(number);
        if (known && type == WireFormat.WIRETYPE_VARINT) {
          put(fields, number, in.readInt64());
        } else if (known && type == WireFormat.WIRETYPE_LENGTH_DELIMITED) {
          put(fields, number, in.readByteArray());
        } else if (!in.skipField(tag)) {
          throw wrong("a group ends that was never begun");
        }
        if (++count > MOST_FIELDS) {
          throw Unreadable.tooLarge(
              "a message has more than " + MOST_FIELDS + " fields, the most", "elements");
        }
      }
    } catch (IOException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
    return new Wire(fields);
  }

  private static void put(Map<Integer, List<Object>> fields, int number, Object value) {
    fields.computeIfAbsent(number, key -> new ArrayList<>()).add(value);
  }

  private static RuntimeException wrong(String what) {
    return Unreadable.because("the file begins like a binary one of Portfolio Performance, but is"
        + " not: " + what.replaceAll("\\s+", " "));
  }

  /** The messages of a field, with the fields that are wanted of them. */
  List<Wire> messages(int number, Integer... wanted) {
    return fields.getOrDefault(number, List.of()).stream()
        .filter(byte[].class::isInstance)
        .map(bytes -> read((byte[]) bytes, List.of(wanted)))
        .toList();
  }

  Wire message(int number, Integer... wanted) {
    List<Wire> all = messages(number, wanted);
    return all.isEmpty() ? EMPTY : all.getLast();
  }

  byte[] bytes(int number) {
    return fields.getOrDefault(number, List.of()).stream()
        .filter(byte[].class::isInstance)
        .map(byte[].class::cast)
        .reduce(new byte[0], (before, last) -> last);
  }

  /** Empty if it is not there. */
  String text(int number) {
    return new String(bytes(number), StandardCharsets.UTF_8);
  }

  /** Zero if it is not there, as protocol buffers have it. */
  long number(int number) {
    return fields.getOrDefault(number, List.of()).stream()
        .filter(Long.class::isInstance)
        .map(Long.class::cast)
        .reduce(0L, (before, last) -> last);
  }
}
