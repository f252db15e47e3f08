package com.quenty.platform.webhooks;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.Unauthenticated;

/** Refusals of events that are not believed. */
public final class WebhookProblems {

    private WebhookProblems() {}

    /** No signature, or none by a secret that we know. */
    @ProblemCode("webhook-unsigned")
    public static final class WebhookUnsigned extends Unauthenticated {

        WebhookUnsigned() {
            super("The event has no valid signature.");
            at("webhook-signature", "is not valid");
        }
    }

    /** Rightly signed, and so long ago that it may be a recording. */
    @ProblemCode("webhook-old")
    public static final class WebhookOld extends Unauthenticated {

        WebhookOld() {
            super("The event was signed too long ago, or in the future.");
            at("webhook-timestamp", "is too far from now");
        }
    }
}
