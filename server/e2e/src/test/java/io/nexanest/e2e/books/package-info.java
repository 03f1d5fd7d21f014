/** Branches and the two clocks, through the real server. */
@NullMarked
package io.nexanest.e2e.books;

import org.jspecify.annotations.NullMarked;
