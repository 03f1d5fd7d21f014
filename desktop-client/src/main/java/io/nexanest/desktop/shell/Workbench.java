package io.nexanest.desktop.shell;

import io.nexanest.desktop.gateway.Gateways;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.live.Live;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.feedback.Notice;
import java.util.function.Consumer;

/** What a screen is given to make its view model and view. */
public record Workbench(
    Kit kit,
    Gateways gateways,
    Live live,
    Calls calls,
    Navigator navigator,
    Consumer<Notice> notices) {}
