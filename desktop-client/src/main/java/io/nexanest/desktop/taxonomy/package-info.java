/** The books by people's own classes. Read {@link io.nexanest.desktop.taxonomy.TaxonomyViewModel} first. */
@NullMarked
package io.nexanest.desktop.taxonomy;

import org.jspecify.annotations.NullMarked;
