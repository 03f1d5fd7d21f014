/**
 * The ids of trees of classes and of what is put into them. Read {@link
 * io.nexanest.kernel.taxonomy.TaxonomyId} first.
 */
@NullMarked
package io.nexanest.kernel.taxonomy;

import org.jspecify.annotations.NullMarked;
