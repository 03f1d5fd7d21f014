/** Tests of the export bar. */
@NullMarked
package io.nexanest.desktop.exporting;

import org.jspecify.annotations.NullMarked;
