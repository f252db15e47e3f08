package com.quenty.gateway.edge;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.AbstractEndpoint;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/** Tomcat's HTTP/1.1 with what it has no settings for. */
final class ClientProtocol extends Http11NioProtocol {

    ClientProtocol(SlowClientProperties limits, TrustedProxyProperties proxies) {
        super(new Bounded(limits.connectionsPerAddress(), proxies));
        getEndpoint()
                .setHandler(new Attentive(getHandler(), limits.headDeadline().toNanos()));
    }

    /** Closes a connection as soon as it is accepted when its address has too many. */
    private static final class Bounded extends NioEndpoint {

        private static final int NEWCOMERS_BETWEEN_CLEANINGS = 1000;

        private final int perAddress;
        private final TrustedProxyProperties proxies;

        /** Only the thread that accepts comes here. */
        private final Map<String, Set<SocketChannel>> byAddress = new HashMap<>();

        private int newcomers;

        Bounded(int perAddress, TrustedProxyProperties proxies) {
            this.perAddress = perAddress;
            this.proxies = proxies;
        }

        @Override
        protected boolean setSocketOptions(SocketChannel socket) {
            var address = addressOf(socket);
            if (address == null || proxies.trust(address)) {
                return super.setSocketOptions(socket);
            }
            forgetClosedNowAndThen();
            var open = byAddress.computeIfAbsent(Addresses.network(address), newcomer -> new HashSet<>());
            if (open.size() >= perAddress) {
                open.removeIf(known -> !known.isOpen());
            }
            if (open.size() >= perAddress) {
                destroySocket(socket); // Tomcat closes only what it has begun to use
                return false;
            }
            open.add(socket);
            return super.setSocketOptions(socket);
        }

        private void forgetClosedNowAndThen() {
            newcomers++;
            if (newcomers >= NEWCOMERS_BETWEEN_CLEANINGS) {
                newcomers = 0;
                byAddress.values().forEach(open -> open.removeIf(known -> !known.isOpen()));
                byAddress.values().removeIf(Set::isEmpty);
            }
        }

        private static @Nullable String addressOf(SocketChannel socket) {
            try {
                return socket.getRemoteAddress() instanceof InetSocketAddress remote
                        ? remote.getAddress().getHostAddress()
                        : null;
            } catch (IOException gone) {
                return null;
            }
        }
    }

    /** Ends a connection whose request does not get to the end of its head, and tells all others who they are. */
    private static final class Attentive implements AbstractEndpoint.Handler<NioChannel> {

        private final AbstractEndpoint.Handler<NioChannel> next;
        private final long headDeadline;

        /** Since when a connection is in the middle of a head: few are. */
        private final Map<SocketWrapperBase<NioChannel>, Long> heads = new ConcurrentHashMap<>();

        Attentive(AbstractEndpoint.Handler<NioChannel> next, long headDeadline) {
            this.next = next;
            this.headDeadline = headDeadline;
        }

        @Override
        public SocketState process(SocketWrapperBase<NioChannel> socket, SocketEvent event) {
            var since = heads.get(socket);
            if (since != null && System.nanoTime() - since > headDeadline) {
                heads.remove(socket);
                return SocketState.CLOSED;
            }
            var channel = socket.getSocket();
            var connection = new ClientConnection(channel == null ? null : channel.getIOChannel());
            try {
                var state =
                        ScopedValue.where(ClientConnection.CURRENT, connection).call(() -> next.process(socket, event));
                note(socket, since, state, connection.requestSeen());
                return state;
            } finally {
                connection.ended();
            }
        }

        /** The state is LONG in the middle of a head, OPEN between two requests. */
        private void note(
                SocketWrapperBase<NioChannel> socket, @Nullable Long since, SocketState state, boolean requestSeen) {
            if (state != SocketState.LONG) {
                if (since != null) {
                    heads.remove(socket);
                }
                return;
            }
            if (since == null || requestSeen) {
                heads.put(socket, System.nanoTime());
            }
            if (socket.isClosed()) { // meanwhile, and forgotten already
                heads.remove(socket);
            }
        }

        @Override
        public Object getGlobal() {
            return next.getGlobal();
        }

        @Override
        public void release(SocketWrapperBase<NioChannel> socket) {
            heads.remove(socket);
            next.release(socket);
        }

        @Override
        public void pause() {
            next.pause();
        }

        @Override
        public void recycle() {
            next.recycle();
        }
    }
}
