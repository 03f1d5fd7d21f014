/** Correcting many transactions at once. */
@NullMarked
package io.nexanest.portfolio.transaction.correction;

import org.jspecify.annotations.NullMarked;
