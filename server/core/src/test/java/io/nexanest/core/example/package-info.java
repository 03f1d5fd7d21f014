/**
 * Examples whose numbers are from tax authorities, textbooks, filings and other tools' tests; each
 * test names its source, or says that it was worked by hand. Read {@link
 * io.nexanest.core.example.Example} first.
 */
@NullMarked
package io.nexanest.core.example;

import org.jspecify.annotations.NullMarked;
