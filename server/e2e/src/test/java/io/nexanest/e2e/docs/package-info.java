/** Checks of the manual. Read {@link io.nexanest.e2e.docs.DocsLintTest}. */
@NullMarked
package io.nexanest.e2e.docs;

import org.jspecify.annotations.NullMarked;
