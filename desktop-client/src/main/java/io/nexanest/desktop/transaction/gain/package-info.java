/** What disposals gained, and what the one being typed would gain and from which lots. */
@NullMarked
package io.nexanest.desktop.transaction.gain;

import org.jspecify.annotations.NullMarked;
