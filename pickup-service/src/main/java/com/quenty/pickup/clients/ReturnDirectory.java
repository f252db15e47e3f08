package com.quenty.pickup.clients;

import com.quenty.contracts.reverselogistics.CollectionNotice;
import com.quenty.contracts.reverselogistics.ReturnApi;
import com.quenty.platform.clients.RemoteProblem;
import com.quenty.platform.deliveries.Undeliverable;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Returns whose goods are collected, kept by reverse-logistics-service. */
@Component
public class ReturnDirectory {

    private final ReturnApi returns;
    private final ReturnProperties properties;

    ReturnDirectory(ReturnApi returns, ReturnProperties properties) {
        this.returns = returns;
        this.properties = properties;
    }

    /** Whether there is a reverse-logistics-service to be told. */
    public boolean isToBeTold() {
        return properties.enabled();
    }

    /**
     * For a delivery; idempotent.
     *
     * @throws Undeliverable if there is no such return, for an operator to look into
     */
    public void collected(
            String returnId, String pickupId, Instant at, boolean complete, List<String> trackingNumbers) {
        try {
            returns.collected(returnId, pickupId, new CollectionNotice(at, complete, trackingNumbers));
        } catch (RemoteProblem refusal) {
            if (refusal.code().equals("return-not-found")) {
                throw new Undeliverable("reverse-logistics-service does not know the return " + returnId, refusal);
            }
            throw refusal;
        }
    }
}
