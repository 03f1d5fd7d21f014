/**
 * Books as the product itself exports them in JSON. Read {@link
 * io.nexanest.portfolio.importing.books.BooksJson} first.
 */
@NullMarked
package io.nexanest.portfolio.importing.books;

import org.jspecify.annotations.NullMarked;
