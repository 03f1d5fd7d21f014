package io.nexanest.desktop.gateway.importing;

/** A file to upload for an account. */
public record Statement(String account, String fileName, byte[] bytes, StatementFormat format) {}
