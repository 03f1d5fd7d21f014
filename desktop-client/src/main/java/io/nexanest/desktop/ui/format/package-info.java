/** Values as text. Read {@link io.nexanest.desktop.ui.format.Formats}. */
@NullMarked
package io.nexanest.desktop.ui.format;

import org.jspecify.annotations.NullMarked;
