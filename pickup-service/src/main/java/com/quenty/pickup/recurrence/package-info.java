/**
 * When something recurs, by RFC 5545: rules with all their parts, dates added and dates left out, in local time of a zone. Pure: no
 * database, no Spring, no clock. Days, weeks, months and years are those of the proleptic Gregorian calendar (ISO 8601).
 */
@LocalTimes
@NullMarked
package com.quenty.pickup.recurrence;

import com.quenty.platform.architecture.LocalTimes;
import org.jspecify.annotations.NullMarked;
