/** Fields with a label and their own error. */
@NullMarked
package io.nexanest.desktop.ui.form;

import org.jspecify.annotations.NullMarked;
