/**
 * The room for conversations whose every figure is cited. It has its name, its schema and its role; read {@link
 * io.nexanest.assistant.AssistantModule}.
 */
@NullMarked
package io.nexanest.assistant;

import org.jspecify.annotations.NullMarked;
