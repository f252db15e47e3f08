package com.quenty.order.orders.contract;

import com.quenty.contracts.order.CreditPayment;
import com.quenty.contracts.order.DeliveryNotice;
import com.quenty.contracts.order.ExchangeRequest;
import com.quenty.contracts.order.OrderApi;
import com.quenty.contracts.order.OrderView;
import com.quenty.contracts.order.PickedPiece;
import com.quenty.contracts.order.PickupNotice;
import com.quenty.contracts.order.ReturnedItem;
import com.quenty.contracts.order.ReturnedItemDisposition;
import com.quenty.contracts.order.ShipmentNotice;
import com.quenty.order.fulfilments.CollectedPieces;
import com.quenty.order.fulfilments.Consignment;
import com.quenty.order.fulfilments.FulfilmentResponse;
import com.quenty.order.fulfilments.FulfilmentStatus;
import com.quenty.order.fulfilments.ShipmentNoticeService;
import com.quenty.order.orders.Address;
import com.quenty.order.orders.OrderLineResponse;
import com.quenty.order.orders.OrderPaymentService;
import com.quenty.order.orders.OrderResponse;
import com.quenty.order.orders.OrderService;
import com.quenty.order.orders.placements.OrderPlacementService;
import com.quenty.order.orders.returns.OrderReturnService;
import com.quenty.order.orders.returns.ReturnDestination;
import com.quenty.platform.codes.Coded;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.RequiresPermission;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

/** For siblings. */
@RestController
class InternalOrderController implements OrderApi {

    private final OrderService service;
    private final ShipmentNoticeService notices;
    private final OrderReturnService returns;
    private final OrderPlacementService placing;
    private final OrderPaymentService payments;

    InternalOrderController(
            OrderService service,
            ShipmentNoticeService notices,
            OrderReturnService returns,
            OrderPlacementService placing,
            OrderPaymentService payments) {
        this.service = service;
        this.notices = notices;
        this.returns = returns;
        this.placing = placing;
        this.payments = payments;
    }

    @Override
    @RequiresPermission("internal-orders:read")
    public OrderView get(String orderNumber) {
        return view(service.get(orderNumber));
    }

    @Override
    @RequiresPermission("internal-orders:ship")
    public void pickedUp(String orderNumber, String pickupId, PickupNotice notice) {
        var pieces = notice.pieces() == null ? List.<PickedPiece>of() : notice.pieces();
        notices.pickedUp(
                orderNumber,
                new Consignment(notice.trackingNumbers(), null, pickupId, null),
                new CollectedPieces(pieces.stream()
                        .map(piece -> new CollectedPieces.Piece(
                                piece.trackingNumber(), piece.fulfilmentNumber(), piece.collected()))
                        .toList()),
                notice.pickedUpAt());
    }

    @Override
    @RequiresPermission("internal-orders:ship")
    public void shipped(String orderNumber, String shipmentId, ShipmentNotice notice) {
        notices.shipped(
                orderNumber,
                new Consignment(notice.trackingNumbers(), notice.carrier(), null, shipmentId),
                notice.shippedAt());
    }

    @Override
    @RequiresPermission("internal-orders:ship")
    public void delivered(String orderNumber, String shipmentId, DeliveryNotice notice) {
        notices.delivered(orderNumber, new Consignment(List.of(), null, null, shipmentId), notice.deliveredAt());
    }

    @Override
    @RequiresPermission("internal-orders:return")
    public void takeBack(String orderNumber, String returnItemId, ReturnedItem item) {
        returns.takeBack(orderNumber, itemOf(returnItemId, item));
    }

    @Override
    @RequiresPermission("internal-orders:return")
    public void dispose(String orderNumber, String returnItemId, ReturnedItemDisposition disposition) {
        returns.dispose(
                orderNumber,
                new OrderReturnService.Disposed(
                        returnItemId,
                        positive(disposition.quantity(), "/quantity"),
                        isSellable(disposition.destination()),
                        disposition.location(),
                        disposition.condition()));
    }

    private static boolean isSellable(String destination) {
        return switch (destination) {
            case "sellable" -> true;
            case "nowhere" -> false;
            default -> throw ValidationFailed.of("/destination", "must be one of sellable, nowhere");
        };
    }

    @Override
    @RequiresPermission("internal-orders:return")
    public OrderView exchange(String orderNumber, String returnId, ExchangeRequest exchange) {
        return view(placing.exchange(orderNumber, exchangeOf(returnId, exchange)));
    }

    @Override
    @RequiresPermission("internal-orders:pay")
    public void paidOnCredit(String orderNumber, CreditPayment payment) {
        payments.paid(
                orderNumber,
                payment.loanId(),
                payment.customerId(),
                payment.amount(),
                payment.currency(),
                payment.paidOn());
    }

    private static OrderReturnService.Item itemOf(String returnItemId, ReturnedItem item) {
        return new OrderReturnService.Item(
                returnItemId,
                item.lineNumber(),
                positive(item.quantity(), "/quantity"),
                Coded.find(ReturnDestination.class, item.destination())
                        .orElseThrow(() ->
                                ValidationFailed.of("/destination", "must be one of sellable, quarantine, nowhere")),
                item.location(),
                item.reason());
    }

    private static OrderPlacementService.Exchange exchangeOf(String returnId, ExchangeRequest exchange) {
        if (exchange.lines().isEmpty()) {
            throw ValidationFailed.of("/lines", "must not be empty");
        }
        return new OrderPlacementService.Exchange(
                returnId,
                exchange.lines().stream()
                        .map(line -> Map.entry(line.productId(), positive(line.quantity(), "/lines/quantity")))
                        .toList());
    }

    private static int positive(int quantity, String pointer) {
        if (quantity < 1) {
            throw ValidationFailed.of(pointer, "must be greater than 0");
        }
        return quantity;
    }

    private static OrderView view(OrderResponse order) {
        return new OrderView(
                order.orderNumber(),
                order.status().code(),
                order.status().isCollectable(),
                order.customerId(),
                order.companyId(),
                order.currency(),
                order.totalAmount(),
                order.createdAt(),
                order.deliveredAt(),
                order.paidByLoan(),
                view(order.shippingAddress()),
                order.lines().stream().map(line -> view(line, order)).toList(),
                order.fulfilments().stream().map(InternalOrderController::view).toList());
    }

    private static OrderView.Parcel view(FulfilmentResponse parcel) {
        return new OrderView.Parcel(
                parcel.fulfilmentNumber(), parcel.status().code(), parcel.status() == FulfilmentStatus.PACKED);
    }

    private static OrderView.Line view(OrderLineResponse line, OrderResponse order) {
        return new OrderView.Line(
                line.lineNumber(),
                line.productId(),
                line.sku(),
                line.productName(),
                line.quantity(),
                line.unitPrice(),
                line.totalPrice(),
                line.shippedQuantity(),
                line.deliveredQuantity(),
                line.returnedQuantity(),
                line.deliveredQuantity() - line.returnedQuantity(),
                deliveredAt(line.lineNumber(), order),
                line.paidPrice(),
                line.discountAmount(),
                line.taxAmount(),
                line.shippingAmount());
    }

    private static @Nullable Instant deliveredAt(int line, OrderResponse order) {
        return order.fulfilments().stream()
                .filter(parcel -> parcel.units().containsKey(line))
                .map(FulfilmentResponse::deliveredAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static OrderView.Address view(Address address) {
        return new OrderView.Address(
                address.recipient(),
                address.street(),
                address.streetDetails(),
                address.city(),
                address.region(),
                address.postalCode(),
                address.country(),
                address.phone());
    }
}
