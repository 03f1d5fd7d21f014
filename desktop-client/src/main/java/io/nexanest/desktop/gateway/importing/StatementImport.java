package io.nexanest.desktop.gateway.importing;

/** A file under review, with the numbers of its rows by state. */
public record StatementImport(
    String name,
    String account,
    String fileName,
    ImportState state,
    StatementFormat format,
    int rows,
    int ready,
    int invalid,
    int duplicate,
    int skipped,
    int booked,
    String etag) {}
