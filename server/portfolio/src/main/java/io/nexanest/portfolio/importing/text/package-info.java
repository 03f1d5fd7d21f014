/**
 * What kinds of files have in common: characters, delimited cells, XML, JSON, numbers and dates, all
 * within bounds. Read {@link io.nexanest.portfolio.importing.text.DecodedText} first.
 */
@NullMarked
package io.nexanest.portfolio.importing.text;

import org.jspecify.annotations.NullMarked;
