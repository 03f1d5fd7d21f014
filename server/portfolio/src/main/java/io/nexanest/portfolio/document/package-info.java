/**
 * Uploaded files, kept so that what was booked can be traced to the byte. Read {@link
 * io.nexanest.portfolio.document.DocumentStore} first.
 */
@NullMarked
package io.nexanest.portfolio.document;

import org.jspecify.annotations.NullMarked;
