/**
 * Books as JSON, complete. Read {@link io.nexanest.portfolio.exporting.json.JsonFile} first.
 */
@NullMarked
package io.nexanest.portfolio.exporting.json;

import org.jspecify.annotations.NullMarked;
