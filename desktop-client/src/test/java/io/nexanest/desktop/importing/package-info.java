/** Tests of io.nexanest.desktop.importing. */
@NullMarked
package io.nexanest.desktop.importing;

import org.jspecify.annotations.NullMarked;
