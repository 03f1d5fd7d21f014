/**
 * The words of data health: what is wrong, with what, and what would mend it. Read {@link
 * io.nexanest.core.check.issue.DataCheck} first.
 */
@NullMarked
package io.nexanest.core.check.issue;

import org.jspecify.annotations.NullMarked;
