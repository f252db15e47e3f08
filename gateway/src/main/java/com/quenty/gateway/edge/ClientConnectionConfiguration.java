package com.quenty.gateway.edge;

import com.quenty.platform.problem.DomainProblem;
import com.quenty.platform.problem.ProblemWriter;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.ValveBase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.boot.tomcat.TomcatProtocolHandlerCustomizer;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A server that knows its connections: how many an address has, how long the head of a request has been coming, and which
 * connection a request arrived on.
 */
@Configuration(proxyBeanMethods = false)
class ClientConnectionConfiguration {

    /** As Boot makes it, but for the connector. */
    @Bean
    TomcatServletWebServerFactory webServer(
            SlowClientProperties limits,
            SlowClientJobs slowClients,
            TrustedProxyProperties proxies,
            ProblemWriter problems,
            ObjectProvider<TomcatConnectorCustomizer> connectors,
            ObjectProvider<TomcatContextCustomizer> contexts,
            ObjectProvider<TomcatProtocolHandlerCustomizer<?>> protocols) {
        var factory = new WatchfulServer(limits, proxies);
        factory.getConnectorCustomizers().addAll(connectors.orderedStream().toList());
        factory.getContextCustomizers().addAll(contexts.orderedStream().toList());
        factory.getProtocolHandlerCustomizers().addAll(protocols.orderedStream().toList());
        factory.addEngineValves(new Boundary(slowClients));
        factory.addContextValves(new Refusal(problems));
        return factory;
    }

    private static final class WatchfulServer extends TomcatServletWebServerFactory {

        private final SlowClientProperties limits;
        private final TrustedProxyProperties proxies;

        WatchfulServer(SlowClientProperties limits, TrustedProxyProperties proxies) {
            this.limits = limits;
            this.proxies = proxies;
        }

        /** A connector is made from the name of its class, which Tomcat's class loader may not see: so here, and late. */
        @Override
        protected TomcatWebServer getTomcatWebServer(Tomcat tomcat) {
            tomcat.getService().removeConnector(tomcat.getConnector());
            var connector = new Connector(new ClientProtocol(limits, proxies));
            connector.setThrowOnFailure(true);
            customizeConnector(connector);
            tomcat.setConnector(connector);
            return super.getTomcatWebServer(tomcat);
        }
    }

    /** The outermost of what the container does with a request. */
    private static final class Boundary extends ValveBase {

        private final SlowClientJobs slowClients;

        Boundary(SlowClientJobs slowClients) {
            super(true);
            this.slowClients = slowClients;
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            var connection = ClientConnection.current();
            connection.ifPresent(ClientConnection::requestBegins);
            try {
                getNext().invoke(request, response);
            } finally {
                connection.ifPresent(open -> open.requestEnds(slowClients.begin(Transfer.Kind.REST, request)));
            }
        }
    }

    /**
     * Answers a request whose body was cut off. A read that fails counts as a mistake of the client's, for which Tomcat
     * would go on to the error page, whoever answered before: so after the application, and before that.
     */
    private static final class Refusal extends ValveBase {

        private final ProblemWriter problems;

        Refusal(ProblemWriter problems) {
            super(true);
            this.problems = problems;
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            getNext().invoke(request, response);
            var refusal = ClientConnection.current().flatMap(ClientConnection::refusal);
            if (refusal.isPresent() && !response.isCommitted()) {
                answer(request, response, refusal.get());
            }
        }

        private void answer(Request request, Response response, DomainProblem refusal) throws IOException {
            response.setErrorReported();
            response.setSuspended(false);
            response.resetBuffer();
            response.setHeader("Connection", "close");
            problems.write(request, response, refusal);
            response.finishResponse();
        }
    }
}
