package io.nexanest.desktop.shell;

import io.nexanest.desktop.gateway.call.Subscription;
import javafx.scene.Node;

/**
 * A screen that is shown.
 *
 * @param node its nodes
 * @param refresh asks its gateways again
 * @param lifetime closed when another screen takes its place
 */
public record OpenScreen(Node node, Runnable refresh, Subscription lifetime) {}
