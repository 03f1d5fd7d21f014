package io.nexanest.desktop.gateway.branch;

/**
 * A change of a branch.
 *
 * @param branch the branch as it should be; its etag says which one was read
 */
public record BranchChange(BranchAct act, Branch branch) {}
