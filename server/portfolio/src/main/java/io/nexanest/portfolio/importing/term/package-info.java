/** What the words and codes of a statement mean. Read {@link io.nexanest.portfolio.importing.term.TypeWords} first. */
@NullMarked
package io.nexanest.portfolio.importing.term;

import org.jspecify.annotations.NullMarked;
