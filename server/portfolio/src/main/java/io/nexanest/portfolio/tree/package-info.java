/**
 * The trees of classes that a tenant has, and what is put into them, as stored. Read {@link
 * io.nexanest.portfolio.tree.Trees} first.
 *
 * <p>Tables: taxonomy, classification, assignment, assignment_share.
 */
@NullMarked
package io.nexanest.portfolio.tree;

import org.jspecify.annotations.NullMarked;
