package com.quenty.gateway.routing;

import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;

/** A request to a service, which can be given up at any time; its connection is closed then, not used again. */
final class ServiceCall extends HttpUriRequestBase {

    private static final long serialVersionUID = 1L;

    /** @param target path and query, exactly as they are to be sent */
    ServiceCall(String method, URI service, String target) {
        super(method, service);
        setPath(target);
    }
}
