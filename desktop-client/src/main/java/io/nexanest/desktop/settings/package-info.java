/** What a person may choose. */
@NullMarked
package io.nexanest.desktop.settings;

import org.jspecify.annotations.NullMarked;
