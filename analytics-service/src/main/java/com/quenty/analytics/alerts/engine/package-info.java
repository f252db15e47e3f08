/**
 * The engine of alerts: instances with their states, moved by one evaluation after the other, and the decision which of them are
 * told. The same engine runs now and over the past. Pure: no database, no Spring, no clock.
 */
@NullMarked
package com.quenty.analytics.alerts.engine;

import org.jspecify.annotations.NullMarked;
