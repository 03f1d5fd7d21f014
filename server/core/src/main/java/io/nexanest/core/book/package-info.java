/** Transactions replayed into positions. Read {@link io.nexanest.core.book.Book} first. */
@NullMarked
package io.nexanest.core.book;

import org.jspecify.annotations.NullMarked;
