/** Tests of the screen of corporate actions. */
@NullMarked
package io.nexanest.desktop.action;

import org.jspecify.annotations.NullMarked;
