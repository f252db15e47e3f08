package com.quenty.order.orders;

import com.quenty.order.reservations.AllocationStrategy;
import org.jspecify.annotations.Nullable;

/**
 * The terms of an order beside its lines.
 *
 * @param allowBackorder whether units beyond the stock are waited for; otherwise the order is refused
 * @param allocationStrategy from which buckets its stock is taken
 * @param exchangeFor the return of reverse-logistics-service that it answers; null for what is bought
 */
public record OrderTerms(
        Address shippingAddress,
        Address billingAddress,
        boolean allowBackorder,
        AllocationStrategy allocationStrategy,
        @Nullable String exchangeFor) {}
