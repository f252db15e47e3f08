/**
 * Conditions of alerts: a small grammar of numbers, comparisons and a few functions. A text is read into a tree of our own, and
 * nothing of it is ever run as code. Pure: no database, no Spring, no clock.
 */
@NullMarked
package com.quenty.analytics.alerts.conditions;

import org.jspecify.annotations.NullMarked;
