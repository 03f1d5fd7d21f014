/**
 * Writes the books of the scope in view to a file. Read {@link
 * io.nexanest.desktop.exporting.ExportViewModel} first.
 */
@NullMarked
package io.nexanest.desktop.exporting;

import org.jspecify.annotations.NullMarked;
