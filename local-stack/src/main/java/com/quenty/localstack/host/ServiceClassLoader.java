package com.quenty.localstack.host;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Holds the own classes of one service, and carries its name so that a log line can be attributed. */
final class ServiceClassLoader extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    ServiceClassLoader(String service, Path jar, LibraryFilter libraries) throws MalformedURLException {
        super(service, new URL[] {jar.toUri().toURL()}, libraries);
    }

    /** The service on whose behalf the thread runs. Tomcat hangs loaders of its own below ours, so look upwards. */
    static @Nullable String serviceOf(Thread thread) {
        for (var loader = thread.getContextClassLoader(); loader != null; loader = loader.getParent()) {
            if (loader instanceof ServiceClassLoader) {
                return loader.getName();
            }
        }
        return null;
    }
}
