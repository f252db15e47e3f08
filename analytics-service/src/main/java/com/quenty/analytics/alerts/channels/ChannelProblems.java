package com.quenty.analytics.alerts.channels;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** Problems of channels. */
final class ChannelProblems {

    private ChannelProblems() {}

    @ProblemCode("channel-not-found")
    static final class NotFound extends com.quenty.platform.problem.NotFound {

        NotFound() {
            super("There is no such channel.");
        }
    }

    /** An alert names a channel that its company does not have. */
    @ProblemCode("channel-unknown")
    static final class ChannelUnknown extends RuleViolation {

        ChannelUnknown(String pointer) {
            super("The alert can't be told through this channel.");
            at(pointer, "is no channel of the same company");
        }
    }

    /** An address at which nothing of ours may call. */
    @ProblemCode("channel-address-refused")
    static final class ChannelAddressRefused extends RuleViolation {

        ChannelAddressRefused(String message) {
            super("Webhooks can't be sent to this address.");
            at("/url", message);
        }
    }

    /** The installation has no key from which secrets could be derived. */
    @ProblemCode("channel-secrets-unavailable")
    static final class ChannelSecretsUnavailable extends RuleViolation {

        ChannelSecretsUnavailable() {
            super("This installation has no master key for webhooks.");
        }
    }

    @ProblemCode("channel-inactive")
    static final class ChannelInactive extends RuleViolation {

        ChannelInactive() {
            super("The channel is not active.");
        }
    }
}
