/** Kept files: what was booked of them, and what a newer parser makes of them. */
@NullMarked
package io.nexanest.desktop.document;

import org.jspecify.annotations.NullMarked;
