package com.quenty.auth.loginthrottles;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param pair failures of one account on one network: a typing error delays nobody else
 * @param account failures of one account on all devices and networks that it was never used from
 * @param network failures of all accounts on one network
 * @param forgetAfter failures are forgotten after this time without another
 * @param knownFor how long a device or network is known after its last sign-in
 * @param knownMost of how many devices, and of how many networks, an account is known at most
 */
@ConfigurationProperties("quenty.auth.login-throttles")
record LoginThrottleProperties(
        @DefaultValue Pair pair,
        @DefaultValue Account account,
        @DefaultValue Network network,
        @DefaultValue("1h") Duration forgetAfter,
        @DefaultValue("90d") Duration knownFor,
        @DefaultValue("10") int knownMost) {

    record Pair(
            @DefaultValue("5") int free,
            @DefaultValue("5s") Duration first,
            @DefaultValue("15m") Duration longest) {
        Waits waits() {
            return new Waits(free, first, longest);
        }
    }

    record Account(
            @DefaultValue("20") int free,
            @DefaultValue("10s") Duration first,
            @DefaultValue("15m") Duration longest) {
        Waits waits() {
            return new Waits(free, first, longest);
        }
    }

    record Network(
            @DefaultValue("50") int free,
            @DefaultValue("10s") Duration first,
            @DefaultValue("15m") Duration longest) {
        Waits waits() {
            return new Waits(free, first, longest);
        }
    }
}
