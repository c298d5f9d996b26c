/** The domain: products, reviews and their sentiment, kept in a relational database. */
@NullMarked
package org.shopsentiment.shop;

import org.jspecify.annotations.NullMarked;
