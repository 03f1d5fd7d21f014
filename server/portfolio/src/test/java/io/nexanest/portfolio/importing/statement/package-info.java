/** How statements of all dialects are read, and what is said of those that can't be. */
@NullMarked
package io.nexanest.portfolio.importing.statement;

import org.jspecify.annotations.NullMarked;
