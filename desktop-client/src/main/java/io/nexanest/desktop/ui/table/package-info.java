/** Tables of figures: sorting, copying, cells that are refreshed in place. */
@NullMarked
package io.nexanest.desktop.ui.table;

import org.jspecify.annotations.NullMarked;
