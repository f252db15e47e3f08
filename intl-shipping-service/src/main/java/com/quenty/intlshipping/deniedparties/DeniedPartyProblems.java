package com.quenty.intlshipping.deniedparties;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.time.LocalDate;

/** Refusals about lists of denied parties. */
final class DeniedPartyProblems {

    private DeniedPartyProblems() {}

    @ProblemCode("denied-party-list-not-found")
    static final class DeniedPartyListNotFound extends NotFound {

        DeniedPartyListNotFound() {
            super("There is no list of denied parties of this id.");
        }
    }

    /** The file is not there, or can't be understood. */
    @ProblemCode("denied-party-list-unreadable")
    static final class DeniedPartyListUnreadable extends RuleViolation {

        DeniedPartyListUnreadable(String detail) {
            super("The file of denied parties can't be read. " + detail);
        }
    }

    /** A list that is older than the one in use does not take its place. */
    @ProblemCode("denied-party-list-outdated")
    static final class DeniedPartyListOutdated extends Conflict {

        DeniedPartyListOutdated(LocalDate date, LocalDate inUse) {
            super("The file has a list of %s, and one of %s is in use.".formatted(date, inUse));
        }
    }
}
