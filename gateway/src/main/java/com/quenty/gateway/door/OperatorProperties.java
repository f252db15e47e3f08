package com.quenty.gateway.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** From where the gateway's own metrics may be read. From nowhere unless configured: the door is public. */
@ConfigurationProperties("quenty.gateway")
final class OperatorProperties implements RequestMatcher {

    private final List<IpAddressMatcher> networks;

    /** @param operators addresses and networks */
    OperatorProperties(@DefaultValue List<String> operators) {
        this.networks = operators.stream().map(IpAddressMatcher::new).toList();
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/")
                && networks.stream().anyMatch(network -> network.matches(request));
    }
}
