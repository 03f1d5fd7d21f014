/** All that is known of one transaction. */
@NullMarked
package io.nexanest.desktop.transaction.detail;

import org.jspecify.annotations.NullMarked;
