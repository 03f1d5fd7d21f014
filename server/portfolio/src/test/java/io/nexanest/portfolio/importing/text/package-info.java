/** What is read of characters, XML, JSON and numbers, and what is refused. */
@NullMarked
package io.nexanest.portfolio.importing.text;

import org.jspecify.annotations.NullMarked;
