/** What a person is told: banners, toasts, questions, empty states. */
@NullMarked
package io.nexanest.desktop.ui.feedback;

import org.jspecify.annotations.NullMarked;
