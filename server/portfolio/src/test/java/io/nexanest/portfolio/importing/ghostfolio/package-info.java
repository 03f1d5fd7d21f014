/** Tests of Ghostfolio's files; expected values are those of its specification or of its own tests. */
@NullMarked
package io.nexanest.portfolio.importing.ghostfolio;

import org.jspecify.annotations.NullMarked;
