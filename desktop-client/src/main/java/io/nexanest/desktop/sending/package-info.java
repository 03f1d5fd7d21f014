/**
 * Sending what must not happen twice: one request under one id, kept on disk until an answer came.
 * Read {@link io.nexanest.desktop.sending.Sender} first.
 */
@NullMarked
package io.nexanest.desktop.sending;

import org.jspecify.annotations.NullMarked;
