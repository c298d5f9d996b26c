/** What an operator does to a stock Payara Server, and what comes of it. */
@NullMarked
package org.shopsentiment.it.payara;

import org.jspecify.annotations.NullMarked;
