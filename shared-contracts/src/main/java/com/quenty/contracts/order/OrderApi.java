package com.quenty.contracts.order;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Orders, and notices about them. A notice is idempotent, and may be delivered later than its successor. */
@HttpExchange("/internal/v1/orders")
public interface OrderApi {

    /** 404 {@code order-not-found}. */
    @GetExchange("/{orderNumber}")
    OrderView get(@PathVariable("orderNumber") String orderNumber);

    /**
     * A driver has collected the packed parcels, or all units that have not left when none is packed. A parcel of which a piece stayed
     * behind stays packed: pieces name their parcels, or are as many as those that are packed and not named, in their order. Where neither is
     * so and a piece stayed behind, nothing is shipped. Idempotent by the pickup's id. 404 {@code order-not-found}; 409 {@code illegal-transition} or {@code order-on-hold} when the order may not leave now.
     */
    @PutExchange("/{orderNumber}/pickups/{pickupId}")
    void pickedUp(
            @PathVariable("orderNumber") String orderNumber,
            @PathVariable("pickupId") String pickupId,
            @RequestBody PickupNotice notice);

    /** An international shipment has departed with the order. Idempotent by its id. Problems as for {@link #pickedUp}. */
    @PutExchange("/{orderNumber}/shipments/{shipmentId}")
    void shipped(
            @PathVariable("orderNumber") String orderNumber,
            @PathVariable("shipmentId") String shipmentId,
            @RequestBody ShipmentNotice notice);

    /** The shipment has arrived. May be delivered before {@link #shipped}. Problems as for {@link #pickedUp}. */
    @PutExchange("/{orderNumber}/shipments/{shipmentId}/delivery")
    void delivered(
            @PathVariable("orderNumber") String orderNumber,
            @PathVariable("shipmentId") String shipmentId,
            @RequestBody DeliveryNotice notice);

    /**
     * Units have come back. Idempotent by the returned item's id. 404 {@code order-not-found}; 422 {@code line-unknown}; 409
     * {@code return-exceeds-delivered} when fewer have been delivered; 409 {@code return-item-reused} when the id was used with
     * other content.
     */
    @PutExchange("/{orderNumber}/returned-items/{returnItemId}")
    void takeBack(
            @PathVariable("orderNumber") String orderNumber,
            @PathVariable("returnItemId") String returnItemId,
            @RequestBody ReturnedItem item);

    /**
     * The way of units that came back into quarantine is decided: they go on sale, or leave the stock. Idempotent by the returned
     * item's id. 404 {@code order-not-found}, {@code returned-item-not-found}; 409 {@code restock-differs} when another quantity was
     * told before, {@code stock-unavailable} when they are not in quarantine any more.
     */
    @PutExchange("/{orderNumber}/returned-items/{returnItemId}/disposition")
    void dispose(
            @PathVariable("orderNumber") String orderNumber,
            @PathVariable("returnItemId") String returnItemId,
            @RequestBody ReturnedItemDisposition disposition);

    /**
     * Places an order of the same customer, to the same addresses, in exchange for returned goods. It is confirmed at once and
     * backordered where stock is short. One for each return: a second call answers the same order. 404
     * {@code order-not-found}; 422 {@code product-unknown}, {@code product-inactive}, {@code currency-differs}; 409
     * {@code exchange-differs} when the return was exchanged for other goods.
     */
    @PutExchange("/{orderNumber}/exchanges/{returnId}")
    OrderView exchange(
            @PathVariable("orderNumber") String orderNumber,
            @PathVariable("returnId") String returnId,
            @RequestBody ExchangeRequest exchange);

    /**
     * A loan has paid the order. Idempotent. 404 {@code order-not-found}; 409 {@code order-paid-otherwise} when another loan has;
     * 422 {@code payment-differs} when customer, amount or currency are not the order's.
     */
    @PutExchange("/{orderNumber}/credit-payment")
    void paidOnCredit(@PathVariable("orderNumber") String orderNumber, @RequestBody CreditPayment payment);
}
