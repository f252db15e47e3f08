package com.quenty.gateway.edge;

import com.quenty.gateway.edge.Transfer.Kind;
import com.quenty.platform.problem.DomainProblem;
import com.quenty.platform.time.BackgroundLoop;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Looks several times a second at all bodies under way, and cuts off those that are too slow or too many. A fast body costs
 * an entry in a set and nothing else.
 */
@Component
public class SlowClientJobs extends BackgroundLoop {

    private static final Logger log = LoggerFactory.getLogger(SlowClientJobs.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final SlowClientProperties limits;
    private final @Nullable MeterRegistry meters;
    private final Set<Transfer> underWay = ConcurrentHashMap.newKeySet();
    private final AtomicLong memory;

    SlowClientJobs(SlowClientProperties limits, ObjectProvider<MeterRegistry> meters) {
        this.limits = limits;
        this.meters = meters.getIfAvailable();
        this.memory = new AtomicLong(limits.memory().toBytes());
    }

    /** The body of this request, or of the answer to it, begins to move. */
    public Transfer begin(Kind kind, HttpServletRequest request) {
        var principal = request.getUserPrincipal();
        var transfer = new Transfer(
                kind,
                ClientConnection.current().orElse(null),
                Addresses.network(request.getRemoteAddr()),
                principal == null ? null : principal.getName(),
                System.nanoTime(),
                underWay);
        underWay.add(transfer);
        return transfer;
    }

    /** @param length of the message, negative when it is not known */
    public MessageBuffer buffer(long length) {
        return new MessageBuffer(length, memory);
    }

    /** So much of an answer is read before the client is written to. */
    public long answerAhead() {
        return limits.answerAhead().toBytes();
    }

    void look(long now) {
        var perAddress = new HashMap<String, Long>();
        var perPrincipal = new HashMap<String, Long>();
        var counted = new ArrayList<Transfer>();
        for (var transfer : underWay) {
            if (transfer.tooSlow(now, limits)) {
                cut(transfer, "too_slow", new BodyProblems.TooSlow());
            } else if (transfer.age(now).compareTo(limits.countedAfter()) > 0) {
                counted.add(transfer);
            }
        }
        // The oldest first: those that came too many are the latest.
        counted.sort(Comparator.comparingLong(transfer -> transfer.since() - now));
        for (var transfer : counted) {
            if (countsTooMany(transfer, perAddress, perPrincipal)) {
                cut(transfer, "too_many", new BodyProblems.TooManyBodies());
            }
        }
    }

    private boolean countsTooMany(Transfer transfer, Map<String, Long> perAddress, Map<String, Long> perPrincipal) {
        if (transfer.kind() != Kind.REQUEST && transfer.kind() != Kind.STREAM) {
            return false;
        }
        var principal = transfer.principal();
        return perAddress.merge(transfer.address(), 1L, Long::sum) > limits.perAddress()
                || (principal != null && perPrincipal.merge(principal, 1L, Long::sum) > limits.perPrincipal());
    }

    private void cut(Transfer transfer, String reason, DomainProblem problem) {
        transfer.cut(problem);
        log.debug("Cut off: {} of {}, {}", transfer.kind(), transfer.address(), reason);
        if (meters != null) {
            var what = transfer.kind().name().toLowerCase(Locale.ROOT);
            meters.counter("quenty.gateway.bodies.cut", "what", what, "reason", reason)
                    .increment();
        }
    }

    @Override
    protected void round() {
        try {
            look(System.nanoTime());
        } catch (RuntimeException e) {
            log.error("Bodies under way could not be looked at", e);
        }
    }

    @Override
    protected Duration pause() {
        return BETWEEN_LOOKS;
    }

    /** Of the platform: it has to run also when every carrier of the virtual ones is busy. */
    @Override
    protected Thread.Builder thread() {
        return Thread.ofPlatform().daemon().name("slow-clients");
    }

    /** Before the server opens its port, and until after it has closed it. */
    @Override
    public int getPhase() {
        return 0;
    }
}
