/** How rows are understood and judged. */
@NullMarked
package io.nexanest.portfolio.importing.review;

import org.jspecify.annotations.NullMarked;
