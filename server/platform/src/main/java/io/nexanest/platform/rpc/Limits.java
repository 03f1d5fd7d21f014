package io.nexanest.platform.rpc;

/** How much of anything a caller may ask for; docs/reference/limits.md lists them. */
public final class Limits {
  public static final int MESSAGE_BYTES = 4 << 20;
  public static final int METADATA_BYTES = 16 << 10;
  public static final int FLOW_WINDOW_BYTES = 256 << 10;
  public static final int CALLS_PER_CONNECTION = 128;
  public static final int BATCH_ITEMS = 1000;
  public static final int BATCH_NAMES = 5000;
  public static final int QUOTES_A_STREAM = 5000;
  public static final int QUOTE_STREAMS_A_SESSION = 4;
  public static final int VALUATION_STREAMS_A_SESSION = 8;
  public static final int STREAMS_A_SESSION = 16;
  public static final int BARS_A_BLOCK = 4096;
  public static final int PRIVATE_INSTRUMENTS = 1000;
  public static final int MARKS_AN_INSTRUMENT = 4096;
  public static final int STATEMENT_BYTES = 20 << 20;
  public static final int DOCUMENTS_BYTES = 1 << 30;
  public static final int CHUNK_BYTES = 64 << 10;
  public static final int LOT_CHOICES = 100;
  public static final int ACTION_OPTIONS = 20;
  public static final int OPTION_ID_CHARACTERS = 20;
  public static final int REPORT_ROWS = 10_000;
  public static final int TAXONOMIES = 100;
  public static final int CLASSIFICATIONS_A_TAXONOMY = 500;
  public static final int CLASSIFICATION_LEVELS = 10;
  public static final int ASSIGNMENTS_A_TAXONOMY = 100_000;
  public static final int PERIODS = 10_000;
  public static final int OPERATIONS_AT_ONCE = 8;
  public static final int OPERATION_WAIT_MS = 30_000;
  public static final int NAME_CHARACTERS = 200;
  public static final int NOTE_CHARACTERS = 4000;
  public static final int PAGE_DEFAULT = 100;
  public static final int PAGE_MAX = 1000;

  private Limits() {}
}
