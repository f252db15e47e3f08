package com.quenty.gateway.routing;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the services behind the door.
 *
 * @param url where it listens; null while it isn't deployed
 * @param paths patterns of the public paths it owns
 */
public record RoutedService(String name, @Nullable URI url, List<String> paths) {

    public boolean deployed() {
        return url != null;
    }
}
