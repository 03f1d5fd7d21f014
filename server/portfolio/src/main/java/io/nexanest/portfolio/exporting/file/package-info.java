/**
 * What every exported file is made of: the books that are asked for, pieces of text, and the names of
 * what is left out. Read {@link io.nexanest.portfolio.exporting.file.BookFile} first.
 */
@NullMarked
package io.nexanest.portfolio.exporting.file;

import org.jspecify.annotations.NullMarked;
