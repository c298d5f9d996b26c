/** Statistics and health as JSON for administrators and probes. */
@NullMarked
package org.shopsentiment.monitoring.rest;

import org.jspecify.annotations.NullMarked;
