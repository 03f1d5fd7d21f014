/**
 * The health of a scope's books: issues, their fixes, and what was put aside. Read {@link
 * io.nexanest.portfolio.check.Issues} first.
 */
@NullMarked
package io.nexanest.portfolio.check;

import org.jspecify.annotations.NullMarked;
