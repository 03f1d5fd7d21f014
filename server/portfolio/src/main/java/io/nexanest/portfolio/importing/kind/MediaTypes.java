package io.nexanest.portfolio.importing.kind;

import io.nexanest.portfolio.importing.text.FileStart;

/** What other programs call the kinds of files. */
public final class MediaTypes {
  private MediaTypes() {}

  /** The media type of a file of that kind. */
  public static String of(String kind, byte[] bytes) {
    String start = FileStart.of(bytes).text();
    if (kind.equals("ofx")) {
      return "application/x-ofx";
    }
    if (start.startsWith("<")) {
      return "application/xml";
    }
    if (start.startsWith("PK")) {
      return "application/zip";
    }
    if (kind.equals("portfolio_performance")) {
      return "application/octet-stream";
    }
    boolean json = kind.equals("ghostfolio") && (start.startsWith("{") || start.startsWith("["));
    if (json || kind.equals("nexanest")) {
      return "application/json";
    }
    return kind.equals("csv") || kind.equals("ghostfolio") ? "text/csv" : "text/plain";
  }
}
