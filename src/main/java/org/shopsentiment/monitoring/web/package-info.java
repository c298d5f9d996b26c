/** The dashboard page. */
@NullMarked
package org.shopsentiment.monitoring.web;

import org.jspecify.annotations.NullMarked;
