/** Files that were uploaded: listed, handed out again, and read by a newer parser. */
@NullMarked
package io.nexanest.desktop.gateway.document;

import org.jspecify.annotations.NullMarked;
