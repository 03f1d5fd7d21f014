package io.nexanest.desktop.shell;

import io.nexanest.desktop.ui.part.Icons;

/**
 * Something that can be done from anywhere.
 *
 * @param hint what it is, or its key
 */
public record Command(String title, String hint, Icons icon, Runnable action) {}
