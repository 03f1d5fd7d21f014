/** Tests of what the words of statements mean. */
@NullMarked
package io.nexanest.portfolio.importing.term;

import org.jspecify.annotations.NullMarked;
