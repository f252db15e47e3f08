package com.quenty.intlshipping.rates.mydhl;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param enabled off: rates of the carrier come from its tariffs
 * @param carrierCode of the carrier that is asked in this way
 * @param baseUrl where the interface is. The carrier's key is sent there and nowhere else, so that it does not go by the
 *     address of the carrier, which more people may change than its key
 * @param accountNumber by which the shipper is billed
 * @param timeout of an answer; less than the time box of all carriers
 * @param maxAnswer the longest answer that is read
 * @param window the breaker looks at this many latest calls, when there were half as many
 * @param failureRate percent of failed calls in the window that open the breaker
 * @param openFor how long an open breaker refuses before it tries again
 */
@ConfigurationProperties("quenty.intlshipping.mydhl")
record MyDhlProperties(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("DHL_EXPRESS") String carrierCode,

        @DefaultValue("https://express.api.dhl.com/mydhlapi")
        URI baseUrl,

        @DefaultValue("") String accountNumber,
        @DefaultValue("1800ms") Duration timeout,
        @DefaultValue("1MB") DataSize maxAnswer,
        @DefaultValue("20") int window,
        @DefaultValue("50") float failureRate,
        @DefaultValue("30s") Duration openFor) {

    MyDhlProperties {
        if (enabled && !accountNumber.matches("[0-9A-Za-z]{1,12}")) {
            throw new IllegalArgumentException(
                    "quenty.intlshipping.mydhl.account-number must be the number of an account at DHL Express");
        }
    }
}
