/** Tests of io.nexanest.desktop.ui.table. */
@NullMarked
package io.nexanest.desktop.ui.table;

import org.jspecify.annotations.NullMarked;
