/**
 * What a chat tool is to the model that calls it. Read {@link io.nexanest.ai.spi.Tool}.
 */
@NullMarked
package io.nexanest.ai.spi;

import org.jspecify.annotations.NullMarked;
