/** What book-keepers type for short: dates of few digits, amounts that are sums. */
@NullMarked
package io.nexanest.desktop.transaction.typing;

import org.jspecify.annotations.NullMarked;
