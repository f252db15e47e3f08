package com.quenty.gateway.routing;

import com.quenty.platform.problem.UpstreamFailure;
import com.quenty.platform.problem.UpstreamTimeout;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The one HTTP client towards the services: pooled connections, HTTP/1.1, nothing done to the messages.
 *
 * <p>Blocking on purpose. Every request has a virtual thread of its own, so waiting costs nothing, and a blocking socket
 * has what the JDK's client lacks: a time-out between two pieces of a body, and a bound on connections per service that
 * keeps one slow service from taking all.
 */
@Component
public class ServiceSender implements DisposableBean {

    /** A connection that idled longer is looked at before use; the service may have closed its end. */
    private static final TimeValue LOOK_AFTER = TimeValue.ofSeconds(1);

    /** A connection is made anew now and then, so that an instance that joins gets its share also where little is asked. */
    private static final TimeValue CONNECTION_LIFE = TimeValue.ofSeconds(30);

    private static final Timeout WAIT_FOR_CONNECTION = Timeout.ofSeconds(1);

    private final CloseableHttpClient http;

    ServiceSender(UpstreamProperties properties, ServiceTableProperties services) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setDnsResolver(new RoundRobinDnsResolver(SystemDefaultDnsResolver.INSTANCE))
                // The longest idle one next: the latest would keep one instance of several busy.
                .setConnPoolPolicy(PoolReusePolicy.FIFO)
                .setMaxConnPerRoute(properties.connectionsPerService())
                .setMaxConnTotal(
                        properties.connectionsPerService() * services.all().size())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(properties.connectTimeout()))
                        .setTimeToLive(CONNECTION_LIFE)
                        .setSocketTimeout(Timeout.of(properties.responseTimeout()))
                        .setValidateAfterInactivity(LOOK_AFTER)
                        .build())
                .build();
        this.http = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(WAIT_FOR_CONNECTION)
                        .setResponseTimeout(Timeout.of(properties.responseTimeout()))
                        .setExpectContinueEnabled(false)
                        .build())
                .setRetryStrategy(new StaleConnectionRetry())
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableConnectionState()
                .disableDefaultUserAgent()
                .build();
    }

    /** A short question of the gateway's own: a document, a state. */
    public ClassicHttpResponse get(String service, URI url, String path, TimeValue patience) {
        var request = new BasicClassicHttpRequest("GET", host(url), path);
        var context = HttpClientContext.create();
        context.setRequestConfig(RequestConfig.custom()
                .setConnectionRequestTimeout(patience.toMilliseconds(), TimeUnit.MILLISECONDS)
                .setResponseTimeout(patience.toMilliseconds(), TimeUnit.MILLISECONDS)
                .build());
        return open(service, url, request, context);
    }

    /** Sends the request and returns as soon as the head of the answer is there. The caller closes it. */
    ClassicHttpResponse open(String service, URI url, ClassicHttpRequest request) {
        return open(service, url, request, HttpClientContext.create());
    }

    private ClassicHttpResponse open(String service, URI url, ClassicHttpRequest request, HttpClientContext context) {
        try {
            return http.executeOpen(host(url), request, context);
        } catch (ConnectTimeoutException e) {
            throw new UpstreamFailure(service, e);
        } catch (SocketTimeoutException e) {
            throw new UpstreamTimeout(service, e);
        } catch (IOException e) {
            throw new UpstreamFailure(service, e);
        }
    }

    private static HttpHost host(URI url) {
        return new HttpHost(url.getScheme(), url.getHost(), url.getPort());
    }

    @Override
    public void destroy() throws IOException {
        http.close();
    }
}
