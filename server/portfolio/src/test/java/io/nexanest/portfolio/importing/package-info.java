/** Imports over the wire and against a real database. */
@NullMarked
package io.nexanest.portfolio.importing;

import org.jspecify.annotations.NullMarked;
