/**
 * When exchanges trade: sessions with their hours, early closes and pauses, from rules of dates that
 * lie beside the code as text, a file an exchange.
 */
@NullMarked
package io.nexanest.core.session;

import org.jspecify.annotations.NullMarked;
