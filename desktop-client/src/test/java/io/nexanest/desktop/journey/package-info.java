/** What a person does, on the real window without a display. */
@NullMarked
package io.nexanest.desktop.journey;

import org.jspecify.annotations.NullMarked;
