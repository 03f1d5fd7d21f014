/** What the books learnt between two moments. */
@NullMarked
package io.nexanest.desktop.comparison.diff;

import org.jspecify.annotations.NullMarked;
