/** Two answers for one scope side by side. Read {@link io.nexanest.desktop.comparison.ComparisonView}. */
@NullMarked
package io.nexanest.desktop.comparison;

import org.jspecify.annotations.NullMarked;
