package com.quenty.gateway.edge;

import com.quenty.platform.problem.DomainProblem;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection of the request that the current thread works on. A blocking read or write can't be interrupted; it ends
 * when its direction of the connection is closed, which any thread may do.
 */
public final class ClientConnection {

    static final ScopedValue<ClientConnection> CURRENT = ScopedValue.newInstance();

    private static final Logger log = LoggerFactory.getLogger(ClientConnection.class);

    private final @Nullable SocketChannel channel;
    private boolean requestSeen;
    private @Nullable Transfer ending;
    private volatile @Nullable DomainProblem refusal;

    ClientConnection(@Nullable SocketChannel channel) {
        this.channel = channel;
    }

    static Optional<ClientConnection> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Why the request on this connection was cut off; empty when the client left by itself. */
    Optional<DomainProblem> refusal() {
        return Optional.ofNullable(refusal);
    }

    // ---- of its own thread

    void requestBegins() {
        requestSeen = true;
        ended();
    }

    /** The answer is made. The rest is the container's: its last bytes, and a body that nobody has read. */
    void requestEnds(Transfer rest) {
        ending = rest;
    }

    void ended() {
        if (ending != null) {
            ending.close();
            ending = null;
        }
    }

    boolean requestSeen() {
        return requestSeen;
    }

    // ---- of the thread that watches

    /** The thread that reads finds the end of the body and answers with the problem: the other direction stays open. */
    void refuse(DomainProblem problem) {
        refusal = problem;
        try {
            if (channel != null) {
                channel.shutdownInput();
            }
        } catch (IOException gone) {
            log.debug("The client had left already", gone);
        }
    }

    /** Nothing more is read or written; all that was written before still arrives. */
    void end() {
        try {
            if (channel != null) {
                channel.shutdownInput();
                channel.shutdownOutput();
            }
        } catch (IOException gone) {
            log.debug("The client had left already", gone);
        }
    }

    /** As {@link #end()}, but what waits in the kernel for a client that does not read is thrown away. */
    void abort() {
        try {
            if (channel != null) {
                channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            }
        } catch (IOException gone) {
            log.debug("The client had left already", gone);
        }
        end();
    }
}
