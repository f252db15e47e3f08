package com.quenty.auth.throttle;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param pair one account from one network: who mistypes waits for himself and nobody else
 * @param account one account from anywhere; wide, or a stranger could keep its holder out
 * @param network all accounts from one network
 * @param forgetAfter quiet for so long, failures are forgotten
 */
@ConfigurationProperties("quenty.auth.throttle")
record ThrottleSettings(
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
