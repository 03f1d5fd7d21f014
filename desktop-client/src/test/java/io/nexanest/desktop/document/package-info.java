/** Tests of kept files. */
@NullMarked
package io.nexanest.desktop.document;

import org.jspecify.annotations.NullMarked;
