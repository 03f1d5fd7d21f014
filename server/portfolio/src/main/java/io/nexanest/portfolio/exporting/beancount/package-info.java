/**
 * Books as a journal of beancount. Read {@link
 * io.nexanest.portfolio.exporting.beancount.BeancountFile} first.
 */
@NullMarked
package io.nexanest.portfolio.exporting.beancount;

import org.jspecify.annotations.NullMarked;
