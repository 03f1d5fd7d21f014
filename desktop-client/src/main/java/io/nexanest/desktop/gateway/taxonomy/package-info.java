/** Trees of classes, what is put into them, and what the books are worth by them. */
@NullMarked
package io.nexanest.desktop.gateway.taxonomy;

import org.jspecify.annotations.NullMarked;
