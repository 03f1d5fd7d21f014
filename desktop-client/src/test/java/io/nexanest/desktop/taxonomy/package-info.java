/** Tests of the books by people's own classes. */
@NullMarked
package io.nexanest.desktop.taxonomy;

import org.jspecify.annotations.NullMarked;
