/** Statements: upload, review, booking. */
@NullMarked
package io.nexanest.desktop.importing;

import org.jspecify.annotations.NullMarked;
