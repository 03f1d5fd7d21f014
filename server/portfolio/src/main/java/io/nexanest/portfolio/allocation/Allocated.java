package io.nexanest.portfolio.allocation;

import io.nexanest.core.taxonomy.Allocation;
import io.nexanest.core.taxonomy.Tree;
import io.nexanest.portfolio.tree.ClassificationRow;
import io.nexanest.portfolio.tree.TaxonomyRow;
import io.nexanest.portfolio.valuation.Valued;
import java.util.List;

/** A scope by the classes of a taxonomy, with what it was made of. */
public record Allocated(
    Valued valued,
    TaxonomyRow taxonomy,
    List<ClassificationRow> classes,
    Tree tree,
    Allocation allocation) {}
