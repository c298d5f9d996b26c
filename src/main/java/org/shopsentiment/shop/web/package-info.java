/** The shop's pages. */
@NullMarked
package org.shopsentiment.shop.web;

import org.jspecify.annotations.NullMarked;
