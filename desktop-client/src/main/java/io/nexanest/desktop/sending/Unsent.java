package io.nexanest.desktop.sending;

/** Something to send, with the id that it was, or will be, sent under. */
public record Unsent<D>(String requestId, D content) {}
