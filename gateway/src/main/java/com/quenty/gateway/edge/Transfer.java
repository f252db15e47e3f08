package com.quenty.gateway.edge;

import com.quenty.platform.problem.DomainProblem;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A body on its way between a client and the gateway, in either direction. Watched until it is closed. */
public final class Transfer implements AutoCloseable {

    /** The message that is on its way, which decides what it costs meanwhile. */
    public enum Kind {
        /** The body of a request. */
        REQUEST,
        /** An answer of which the service still holds the rest: it costs a connection to the service. */
        STREAM,
        /** An answer that the service is done with. */
        ANSWER,
        /** The container's work after the answer: its last bytes, and a body that nobody has read. */
        REST
    }

    private final Kind kind;
    private final @Nullable ClientConnection connection;
    private final String address;
    private final @Nullable String principal;
    private final long since;
    private final Set<Transfer> underWay;
    private volatile long bytes;
    private long stretchBegan;
    private long bytesBefore;

    Transfer(
            Kind kind,
            @Nullable ClientConnection connection,
            String address,
            @Nullable String principal,
            long since,
            Set<Transfer> underWay) {
        this.kind = kind;
        this.connection = connection;
        this.address = address;
        this.principal = principal;
        this.since = since;
        this.stretchBegan = since;
        this.underWay = underWay;
    }

    /** Told by the one thread that reads or writes. */
    @SuppressWarnings("NonAtomicVolatileUpdate")
    public void moved(long more) {
        bytes += more;
    }

    @Override
    public void close() {
        underWay.remove(this);
    }

    Kind kind() {
        return kind;
    }

    String address() {
        return address;
    }

    @Nullable
    String principal() {
        return principal;
    }

    long since() {
        return since;
    }

    Duration age(long now) {
        return Duration.ofNanos(now - since);
    }

    /** Asked by the one thread that watches. */
    boolean tooSlow(long now, SlowClientProperties limits) {
        return switch (kind) {
            case REST -> age(now).compareTo(limits.grace()) > 0;
            case REQUEST -> age(now).compareTo(limits.bodyDeadline()) > 0 || stalls(now, limits);
            case STREAM, ANSWER -> stalls(now, limits);
        };
    }

    /** A look at each stretch of the way: a good beginning is no excuse for what follows. */
    private boolean stalls(long now, SlowClientProperties limits) {
        var stretch = Duration.ofNanos(now - stretchBegan);
        if (stretch.compareTo(limits.grace()) <= 0) {
            return false;
        }
        long moved = bytes - bytesBefore;
        stretchBegan = now;
        bytesBefore += moved;
        return moved * 1000.0 / stretch.toMillis() < limits.lowestRate().toBytes();
    }

    /** A request is answered with the problem; an answer can only be broken off. */
    void cut(DomainProblem problem) {
        close();
        if (connection == null) {
            return;
        }
        switch (kind) {
            case REQUEST -> connection.refuse(problem);
            case STREAM, ANSWER -> connection.abort();
            case REST -> connection.end();
        }
    }
}
