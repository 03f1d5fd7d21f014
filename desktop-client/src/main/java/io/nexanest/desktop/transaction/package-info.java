/** The ledger: its list and the form that adds to it. */
@NullMarked
package io.nexanest.desktop.transaction;

import org.jspecify.annotations.NullMarked;
