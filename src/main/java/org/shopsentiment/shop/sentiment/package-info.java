/**
 * Scores how positive or negative an English review text is.
 *
 * <p>The method is a lexicon with a handful of grammatical rules, after VADER: Hutto, C.J. &amp; Gilbert, E.E. (2014),
 * "VADER: A Parsimonious Rule-based Model for Sentiment Analysis of Social Media Text", ICWSM-14.
 */
@NullMarked
package org.shopsentiment.shop.sentiment;

import org.jspecify.annotations.NullMarked;
