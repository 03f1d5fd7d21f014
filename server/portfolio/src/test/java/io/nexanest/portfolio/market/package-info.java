/** What the market says, in the words of the books. */
@NullMarked
package io.nexanest.portfolio.market;

import org.jspecify.annotations.NullMarked;
