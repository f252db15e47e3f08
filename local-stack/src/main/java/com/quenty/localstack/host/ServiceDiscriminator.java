package com.quenty.localstack.host;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.sift.AbstractDiscriminator;

/** Sorts log lines by the service whose thread wrote them; what belongs to none goes to the host's own log. */
public final class ServiceDiscriminator extends AbstractDiscriminator<ILoggingEvent> {

    @Override
    public String getDiscriminatingValue(ILoggingEvent event) {
        var service = ServiceClassLoader.serviceOf(Thread.currentThread());
        return service == null ? System.getProperty("quenty.host.name", "host") : service;
    }

    @Override
    public String getKey() {
        return "service";
    }
}
