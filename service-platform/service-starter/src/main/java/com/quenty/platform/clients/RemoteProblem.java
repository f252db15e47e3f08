package com.quenty.platform.clients;

import com.quenty.platform.clients.RemoteProblems.UpstreamBusy;
import com.quenty.platform.clients.RemoteProblems.UpstreamConflict;
import com.quenty.platform.clients.RemoteProblems.UpstreamForbidden;
import com.quenty.platform.clients.RemoteProblems.UpstreamRuleViolated;
import com.quenty.platform.problem.ConcurrentUpdate;
import com.quenty.platform.problem.DomainProblem;
import com.quenty.platform.problem.UpstreamRefusal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A sibling understood the question and answered with a problem (any 4xx but those that concern our own service token).
 * The adapter that asked turns those it knows into problems of this service, because the sibling's words are not for our
 * callers, and lets the others pass: they are answered by {@link #asProblem()}, and a delivery tries again. A refusal is
 * never an outage.
 */
public final class RemoteProblem extends RuntimeException {

    private final String service;
    private final int status;
    private final String code;
    private final String detail;
    private final JsonNode body;
    private final @Nullable Duration retryAfter;

    public RemoteProblem(
            String service, int status, String code, String detail, JsonNode body, @Nullable Duration retryAfter) {
        super("%s answered %d %s: %s".formatted(service, status, code, detail));
        this.service = service;
        this.status = status;
        this.code = code;
        this.detail = detail;
        this.body = body;
        this.retryAfter = retryAfter;
    }

    public String service() {
        return service;
    }

    public int status() {
        return status;
    }

    /** The problem's code, empty when the answer was no problem document. */
    public String code() {
        return code;
    }

    public String detail() {
        return detail;
    }

    /** How long the sibling asks to wait; null where it says nothing of it. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** The meaning for our caller if no adapter knows better. Lost races have been repeated before this was thrown. */
    public DomainProblem asProblem() {
        return switch (status) {
            case 403 -> withCode(new UpstreamForbidden(service));
            case 409 ->
                RemoteFailures.isLostRace(code) ? new ConcurrentUpdate() : withCode(new UpstreamConflict(service));
            case 412 -> new ConcurrentUpdate(); // ours: our caller has seen no version of the sibling's
            case 422 -> withCode(new UpstreamRuleViolated(service));
            case 429 -> withCode(new UpstreamBusy(service));
            default -> new UpstreamRefusal(service, this);
        };
    }

    private DomainProblem withCode(DomainProblem problem) {
        problem.with("service", service);
        return code.isEmpty() ? problem : problem.with("refusal", code);
    }

    /** The whole document; a missing node when there was none. */
    public JsonNode body() {
        return body;
    }
}
