/** Branches beside the books, to be accepted or given up. */
@NullMarked
package io.nexanest.desktop.comparison.branch;

import org.jspecify.annotations.NullMarked;
