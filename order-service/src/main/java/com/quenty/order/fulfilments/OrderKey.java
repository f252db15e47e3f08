package com.quenty.order.fulfilments;

/**
 * Which order a parcel belongs to.
 *
 * @param id never leaves the service
 */
public record OrderKey(int id, String orderNumber) {}
