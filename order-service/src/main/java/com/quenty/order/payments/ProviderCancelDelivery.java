package com.quenty.order.payments;

import com.quenty.platform.deliveries.DeliveryHandler;
import org.springframework.stereotype.Component;

/** Gives up payments at the provider, of orders that have ended. Should the payer have been quicker, an event will tell. */
@Component
class ProviderCancelDelivery implements DeliveryHandler<ProviderCancelDelivery.Announced> {

    record Announced(String reference) {}

    private final PaymentProvider provider;

    ProviderCancelDelivery(PaymentProvider provider) {
        this.provider = provider;
    }

    @Override
    public String name() {
        return "payment-cancellation";
    }

    @Override
    public Class<Announced> payload() {
        return Announced.class;
    }

    @Override
    public void deliver(Announced announced) {
        if (provider.isOn()) {
            provider.giveUp(announced.reference());
        }
    }
}
