/** Tests of the books screen, without a toolkit. */
@NullMarked
package io.nexanest.desktop.books;

import org.jspecify.annotations.NullMarked;
