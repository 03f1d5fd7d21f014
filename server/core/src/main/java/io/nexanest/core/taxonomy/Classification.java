package io.nexanest.core.taxonomy;

import io.nexanest.kernel.taxonomy.ClassificationId;
import java.util.Optional;

/**
 * One class of a tree.
 *
 * @param parent the class that it is part of; empty at the top
 * @param title what people call it
 */
public record Classification(
    ClassificationId id, Optional<ClassificationId> parent, String title) {}
