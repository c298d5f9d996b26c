/** The shop's HTTP API. */
@NullMarked
package org.shopsentiment.shop.rest;

import org.jspecify.annotations.NullMarked;
