package com.quenty.test.standins;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.quenty.platform.clients.RemoteProblem;
import com.quenty.platform.problem.DomainProblem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/**
 * Every kind of answer that a sibling may give to a call whose adapter does not know its code, and what it means to our own
 * caller. A service asks it of each of its calls.
 */
public enum SiblingAnswer {
    BAD_REQUEST(400, "bad-request", "upstream-refused"),
    TOKEN_REFUSED(401, "invalid-access-token", "upstream-refused"),
    PERMISSION_MISSING(403, "permission-denied", "upstream-refused"),
    USER_FORBIDDEN(403, "made-up-ban", "upstream-forbidden"),
    PATH_NOT_FOUND(404, "path-not-found", "upstream-refused"),
    LOST_RACE(409, "concurrent-update", "concurrent-update"),
    CONFLICT(409, "made-up-conflict", "upstream-conflict"),
    STALE(412, "stale-version", "concurrent-update"),
    RULE_VIOLATED(422, "made-up-rule", "upstream-rule-violated"),
    TOO_MANY_REQUESTS(429, "too-many-requests", "upstream-busy"),
    BROKEN(500, "internal-error", "upstream-unavailable"),
    NO_ANSWER(0, "", "upstream-unavailable");

    private final int status;
    private final String code;
    private final String meaning;

    SiblingAnswer(int status, String code, String meaning) {
        this.status = status;
        this.code = code;
        this.meaning = meaning;
    }

    public ResponseDefinitionBuilder played() {
        return status == 0 ? aResponse().withFault(Fault.EMPTY_RESPONSE) : StandIn.problem(status, code);
    }

    /** The code of the problem by which our caller is answered. */
    public String meaning() {
        return meaning;
    }

    /** Our caller is answered with a 500, of which no document has more to say. */
    public boolean isOurFault() {
        return meaning.equals("upstream-refused");
    }

    /** The call fails, and what it throws is answered by the right code. */
    public void requireMeantBy(ThrowingCallable call) {
        assertThat(codeOf(catchThrowable(call))).as("%s", this).isEqualTo(meaning);
    }

    private static String codeOf(@Nullable Throwable failure) {
        return switch (failure) {
            case DomainProblem problem -> problem.code();
            case RemoteProblem refusal -> refusal.asProblem().code();
            case null -> "nothing was thrown";
            default -> failure.toString();
        };
    }
}
