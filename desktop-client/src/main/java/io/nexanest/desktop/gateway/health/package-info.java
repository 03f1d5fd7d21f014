/** What is wrong with the books, or looks like it, and what would mend it. */
@NullMarked
package io.nexanest.desktop.gateway.health;

import org.jspecify.annotations.NullMarked;
