/** Checks of the market out of files. */
@NullMarked
package io.nexanest.market.adapter.csv;

import org.jspecify.annotations.NullMarked;
