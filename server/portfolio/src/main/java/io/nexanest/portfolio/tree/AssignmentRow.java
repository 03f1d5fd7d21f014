package io.nexanest.portfolio.tree;

import io.nexanest.core.taxonomy.Assignment;
import io.nexanest.kernel.id.UserId;
import java.time.Instant;

/** An assignment with when it was said, and by whom. */
public record AssignmentRow(Assignment assignment, Instant knownTime, UserId user) {}
