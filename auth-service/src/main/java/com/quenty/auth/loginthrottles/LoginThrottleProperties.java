package com.quenty.auth.loginthrottles;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param pair failures of one account on one network: a typing error delays nobody else
 * @param account failures of one account on all networks; generous, or a stranger could lock its holder out
 * @param network failures of all accounts on one network
 * @param forgetAfter failures are forgotten after this time without another
 */
@ConfigurationProperties("quenty.auth.login-throttles")
record LoginThrottleProperties(
        @DefaultValue Pair pair,
        @DefaultValue Account account,
        @DefaultValue Network network,
        @DefaultValue("1h") Duration forgetAfter) {

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
