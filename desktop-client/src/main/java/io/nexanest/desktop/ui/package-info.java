/** The design system; it knows no feature. Read {@link io.nexanest.desktop.ui.Kit}. */
@NullMarked
package io.nexanest.desktop.ui;

import org.jspecify.annotations.NullMarked;
