/** Kept files. */
@NullMarked
package io.nexanest.desktop.gateway.document;

import org.jspecify.annotations.NullMarked;
