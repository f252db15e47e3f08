package com.quenty.gateway.routing;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which service owns which public path: the one table that routes, docs and health are made from.
 *
 * <p>It is a list of what may be reached, never of what may not: a path that no service claims does not exist. Claims are
 * checked at start, so that no line of configuration can open what services say only to each other.
 */
@ConfigurationProperties("quenty.gateway")
public final class ServiceTableProperties {

    private static final List<String> PUBLIC_PREFIXES = List.of("/api/v1/", "/oauth2/", "/.well-known/");

    private final List<RoutedService> services;
    private final List<PathPattern> patterns;

    /** @param services by name */
    public ServiceTableProperties(Map<String, Entry> services) {
        this.services = new TreeMap<>(services)
                .entrySet().stream()
                        .map(entry -> entry.getValue().named(entry.getKey()))
                        .toList();
        refuseSharedClaims();
        this.patterns = this.services.stream()
                .flatMap(service -> service.paths().stream())
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }

    /** By name: the order of configuration changes with where a line of it comes from. */
    public List<RoutedService> all() {
        return services;
    }

    public Optional<RoutedService> named(String name) {
        return services.stream().filter(service -> service.name().equals(name)).findFirst();
    }

    /** Whether some service owns the path. */
    public boolean claims(PathContainer path) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }

    public List<String> paths() {
        return services.stream().flatMap(service -> service.paths().stream()).toList();
    }

    private void refuseSharedClaims() {
        var owners = new HashMap<String, String>();
        for (var service : services) {
            for (var path : service.paths()) {
                var other = owners.put(path, service.name());
                if (other != null) {
                    throw new IllegalArgumentException(
                            "%s is claimed by both %s and %s".formatted(path, other, service.name()));
                }
            }
        }
    }

    /**
     * A line of the table.
     *
     * @param url scheme, host and port; empty while the service isn't deployed
     * @param paths {@code /api/v1/<word>/**}
     */
    public record Entry(@Nullable String url, List<String> paths) {

        private RoutedService named(String name) {
            if (paths.isEmpty()) {
                throw new IllegalArgumentException(name + " claims no path");
            }
            paths.forEach(path -> requirePublic(name, path));
            return new RoutedService(name, url == null || url.isBlank() ? null : address(name, url.strip()), paths);
        }

        private static void requirePublic(String name, String path) {
            boolean allowed = PUBLIC_PREFIXES.stream()
                    .anyMatch(prefix -> path.startsWith(prefix) && path.length() > prefix.length());
            if (!allowed || path.contains("..")) {
                throw new IllegalArgumentException("%s may not claim %s: public paths start with one of %s"
                        .formatted(name, path, PUBLIC_PREFIXES));
            }
        }

        private static URI address(String name, String url) {
            var address = URI.create(url);
            boolean bare = (address.getRawPath() == null || address.getRawPath().matches("/?"))
                    && address.getRawQuery() == null;
            if (address.getHost() == null || !bare) {
                throw new IllegalArgumentException(
                        "The url of %s has to be scheme, host and port, not %s".formatted(name, url));
            }
            return address;
        }
    }
}
