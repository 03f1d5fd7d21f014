/**
 * What was learnt of a source of statements when one of its files was booked. Read {@link
 * io.nexanest.portfolio.importing.memory.Source} first.
 */
@NullMarked
package io.nexanest.portfolio.importing.memory;

import org.jspecify.annotations.NullMarked;
