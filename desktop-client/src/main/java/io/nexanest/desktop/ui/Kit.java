package io.nexanest.desktop.ui;

import io.nexanest.desktop.ui.format.Formats;
import io.nexanest.desktop.ui.format.Moments;
import io.nexanest.desktop.ui.theme.Look;

/** What every view is made with. */
public record Kit(Look look, Formats formats, Moments moments) {}
