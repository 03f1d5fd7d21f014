/** How the window looks: colours, sheets, fonts. Read {@link io.nexanest.desktop.ui.theme.Look}. */
@NullMarked
package io.nexanest.desktop.ui.theme;

import org.jspecify.annotations.NullMarked;
