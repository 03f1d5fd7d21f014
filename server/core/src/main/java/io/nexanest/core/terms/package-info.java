/** What a transaction may state besides names, dates and amounts. Read {@link io.nexanest.core.terms.LotChoices}. */
@NullMarked
package io.nexanest.core.terms;

import org.jspecify.annotations.NullMarked;
