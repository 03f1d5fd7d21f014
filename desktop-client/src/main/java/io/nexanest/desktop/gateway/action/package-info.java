/** What companies announce, and what becomes of it in the books. */
@NullMarked
package io.nexanest.desktop.gateway.action;

import org.jspecify.annotations.NullMarked;
