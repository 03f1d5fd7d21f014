/** The rules of the house, as tests. */
@NullMarked
package io.nexanest.desktop.house;

import org.jspecify.annotations.NullMarked;
