/** The moves of every state machine, with their actor, time and reason; written once and never changed. */
@NullMarked
package com.quenty.platform.history;

import org.jspecify.annotations.NullMarked;
