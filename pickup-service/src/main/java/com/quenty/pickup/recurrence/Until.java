package com.quenty.pickup.recurrence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The last moment of a rule, itself included. */
sealed interface Until {

    /** @param at the moment of the local time in the zone */
    boolean allows(LocalDateTime local, Instant at);

    /** No local time after this one is allowed in any zone. */
    LocalDateTime latest();

    /** The last day, whole. */
    record Day(LocalDate last) implements Until {

        @Override
        public boolean allows(LocalDateTime local, Instant at) {
            return !local.toLocalDate().isAfter(last);
        }

        @Override
        public LocalDateTime latest() {
            return last.plusDays(1).atStartOfDay();
        }
    }

    /** The last local time, of whatever zone the rule is used in. */
    record Local(LocalDateTime last) implements Until {

        @Override
        public boolean allows(LocalDateTime local, Instant at) {
            return !local.isAfter(last);
        }

        @Override
        public LocalDateTime latest() {
            return last;
        }
    }

    /** The last moment, in UTC. */
    record Moment(Instant last) implements Until {

        @Override
        public boolean allows(LocalDateTime local, Instant at) {
            return !at.isAfter(last);
        }

        @Override
        public LocalDateTime latest() {
            return LocalDateTime.ofInstant(last, ZoneOffset.UTC).plusDays(1);
        }
    }
}
