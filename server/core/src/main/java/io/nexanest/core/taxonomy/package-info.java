/**
 * What a scope is worth by the classes of a tree. Read {@link
 * io.nexanest.core.taxonomy.Allocator} first.
 */
@NullMarked
package io.nexanest.core.taxonomy;

import org.jspecify.annotations.NullMarked;
