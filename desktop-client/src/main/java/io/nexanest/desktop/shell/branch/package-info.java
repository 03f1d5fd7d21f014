/** Branches in the whole window: which one is in view, and what is done to them. Read {@link io.nexanest.desktop.shell.branch.BranchViewModel}. */
@NullMarked
package io.nexanest.desktop.shell.branch;

import org.jspecify.annotations.NullMarked;
