package com.quenty.platform.clients;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.NotAllowed;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import com.quenty.platform.problem.Unavailable;

/** The meanings of a sibling's refusal for our caller, where the adapter that asked knows nothing better. */
final class RemoteProblems {

    private RemoteProblems() {}

    /** The sibling's state does not allow it. */
    @ProblemCode("upstream-conflict")
    static final class UpstreamConflict extends Conflict {

        UpstreamConflict(String service) {
            super("%s refuses this in its present state.".formatted(service));
        }
    }

    /** A rule of the sibling forbids it. */
    @ProblemCode("upstream-rule-violated")
    static final class UpstreamRuleViolated extends RuleViolation {

        UpstreamRuleViolated(String service) {
            super("A rule of %s does not allow this.".formatted(service));
        }
    }

    /** The acting user may not have it done there. */
    @ProblemCode("upstream-forbidden")
    static final class UpstreamForbidden extends NotAllowed {

        UpstreamForbidden(String service) {
            super("%s does not let you do this.".formatted(service));
        }
    }

    /** The sibling has too much to do. */
    @ProblemCode("upstream-busy")
    static final class UpstreamBusy extends Unavailable {

        UpstreamBusy(String service) {
            super("%s has too much to do at the moment; retry.".formatted(service));
        }
    }
}
