package com.quenty.analytics.alerts.messages;

import com.quenty.platform.problem.ProblemCode;

/** Problems of messages. */
final class MessageProblems {

    private MessageProblems() {}

    @ProblemCode("message-not-found")
    static final class NotFound extends com.quenty.platform.problem.NotFound {

        NotFound() {
            super("There is no such message.");
        }
    }
}
