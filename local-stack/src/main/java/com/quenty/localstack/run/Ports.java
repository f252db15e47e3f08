package com.quenty.localstack.run;

import com.quenty.localstack.LauncherFailure;
import com.quenty.localstack.Service;
import com.quenty.localstack.Suite;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The port of each service in this stack. */
public record Ports(Map<String, Integer> byName) {

    private static final int LARGEST = 65535;

    public Ports {
        byName = Map.copyOf(byName);
    }

    /**
     * @param offset added to every usual port, so that a second stack can run beside the first
     * @param chosen ports named one by one; these are taken as they are
     */
    public static Ports usual(int offset, Map<String, Integer> chosen) {
        var ports = new LinkedHashMap<String, Integer>();
        for (var service : Suite.SERVICES) {
            ports.put(service.name(), service.port() + offset);
        }
        ports.put(Suite.POSTGRES, Suite.POSTGRES_PORT + offset);
        chosen.forEach((name, port) -> {
            if (ports.replace(name, port) == null) {
                throw new LauncherFailure("--port %s=%d: there is no such service".formatted(name, port));
            }
        });
        ports.forEach((name, port) -> {
            if (port < 1 || port > LARGEST) {
                throw new LauncherFailure(
                        "%s can't listen on port %d: ports are from 1 to %d".formatted(name, port, LARGEST));
            }
        });
        return new Ports(ports);
    }

    /** Else one of the two would fail in the middle of the start, and not say who has its port. */
    public Ports withoutSharedBy(Collection<Service> services) {
        var owners = new HashMap<Integer, String>();
        var names = Stream.concat(services.stream().map(Service::name), Stream.of(Suite.POSTGRES));
        names.forEach(name -> {
            var other = owners.put(of(name), name);
            if (other != null) {
                throw new LauncherFailure("%s and %s can't both have port %d".formatted(other, name, of(name)));
            }
        });
        return this;
    }

    public int of(Service service) {
        return of(service.name());
    }

    public int postgres() {
        return of(Suite.POSTGRES);
    }

    public String gatewayUrl() {
        return "http://localhost:" + of(Suite.GATEWAY);
    }

    private int of(String name) {
        var port = byName.get(name);
        if (port == null) {
            throw new IllegalArgumentException(name);
        }
        return port;
    }

    /** Better one line before anything starts than a stack trace in one of ten logs. */
    void refuseTaken(Iterable<Service> services) {
        refuseTaken(Suite.POSTGRES, postgres());
        for (var service : services) {
            refuseTaken(service.name(), of(service));
        }
    }

    private static void refuseTaken(String name, int port) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true); // connections of an earlier run that still fade away are no obstacle
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            throw new LauncherFailure(
                    "port %d, which %s needs, is taken by another program; end that, or use --port %s=N or --port-offset N"
                            .formatted(port, name, name),
                    taken);
        }
    }
}
