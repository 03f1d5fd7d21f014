/**
 * Corporate actions: announcing, electing, booking. Read {@link
 * io.nexanest.desktop.action.ActionsViewModel} first.
 */
@NullMarked
package io.nexanest.desktop.action;

import org.jspecify.annotations.NullMarked;
