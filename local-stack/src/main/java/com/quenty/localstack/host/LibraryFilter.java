package com.quenty.localstack.host;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The shared class path, seen by one service: only the JDK and the libraries that this service ships.
 *
 * <p>All services of a process load their libraries through one loader, so that a library is in memory once and the JDK's
 * AOT cache, which serves no other loader, holds it. But Spring Boot decides by what it finds: on the full class path the
 * gateway would want a database and a service would become a gateway. The window hides what the deployed jar would not
 * contain.
 */
final class LibraryFilter extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final ClassLoader shared;

    /** Locations as code sources and resources name them, for instance {@code file:/…/lib/some.jar}. */
    private final Set<String> visible;

    LibraryFilter(ClassLoader shared, Path folder, List<String> libraries) {
        super("window", null);
        this.shared = shared;
        this.visible = libraries.stream()
                .map(library -> location(folder.resolve(library)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** As a URL writes it, {@code file:/…}; a path's URI has two slashes more. */
    private static String location(Path jar) {
        try {
            return jar.toUri().toURL().toString();
        } catch (MalformedURLException impossible) {
            throw new IllegalArgumentException(jar.toString(), impossible);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        var found = shared.loadClass(name);
        if (isHidden(found)) {
            throw new ClassNotFoundException(name);
        }
        return found;
    }

    @Override
    public @Nullable URL getResource(String name) {
        try {
            var resources = shared.getResources(name);
            while (resources.hasMoreElements()) {
                var resource = resources.nextElement();
                if (!isHidden(resource)) {
                    return resource;
                }
            }
            return null;
        } catch (IOException unreadable) {
            return null; // as ClassLoader.getResource has it
        }
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        var seen = new ArrayList<URL>();
        shared.getResources(name).asIterator().forEachRemaining(resource -> {
            if (!isHidden(resource)) {
                seen.add(resource);
            }
        });
        return Collections.enumeration(seen);
    }

    private boolean isHidden(Class<?> found) {
        if (found.getClassLoader() != shared) {
            return false; // the JDK's
        }
        var source = found.getProtectionDomain().getCodeSource();
        return source == null || !visible.contains(source.getLocation().toString());
    }

    private boolean isHidden(URL resource) {
        return switch (resource.getProtocol()) {
            case "jrt" -> false;
            case "jar" -> {
                var inside = resource.getPath();
                var end = inside.indexOf("!/");
                yield end < 0 || !visible.contains(inside.substring(0, end));
            }
            default -> !visible.contains(resource.toString());
        };
    }
}
