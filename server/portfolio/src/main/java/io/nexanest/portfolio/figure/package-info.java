/** Figures that prove themselves. Read {@link io.nexanest.portfolio.figure.Figures} first. */
@NullMarked
package io.nexanest.portfolio.figure;

import org.jspecify.annotations.NullMarked;
