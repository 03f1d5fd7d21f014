/** Scopes by the classes of a tree, worked by hand and from published suites. */
@NullMarked
package io.nexanest.core.taxonomy;

import org.jspecify.annotations.NullMarked;
