/** What book-keepers type for short, and what they need not type again. */
@NullMarked
package io.nexanest.desktop.transaction.typing;

import org.jspecify.annotations.NullMarked;
