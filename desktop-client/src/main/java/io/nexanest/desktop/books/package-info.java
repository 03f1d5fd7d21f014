/**
 * Households, portfolios and accounts: made, changed, put out of sight and closed. Read {@link
 * io.nexanest.desktop.books.BooksViewModel} first.
 */
@NullMarked
package io.nexanest.desktop.books;

import org.jspecify.annotations.NullMarked;
