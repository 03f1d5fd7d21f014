/**
 * Taxonomies: trees made and changed, and things put into their classes. Read {@link
 * io.nexanest.portfolio.taxonomy.Taxonomies} first.
 */
@NullMarked
package io.nexanest.portfolio.taxonomy;

import org.jspecify.annotations.NullMarked;
