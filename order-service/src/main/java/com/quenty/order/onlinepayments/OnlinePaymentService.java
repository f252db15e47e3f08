package com.quenty.order.onlinepayments;

import com.quenty.order.payments.PaidOrder;
import com.quenty.order.payments.PaidOrders;
import com.quenty.order.payments.PaymentMethod;
import com.quenty.order.payments.PaymentProblems;
import com.quenty.order.payments.PaymentProvider;
import com.quenty.order.payments.PaymentResponse;
import com.quenty.order.payments.PaymentStore;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.money.Money;
import com.quenty.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Announces payments to the provider, which the payer then completes with it. */
@Service
class OnlinePaymentService {

    private record Announced(String paymentId, Money amount, PaymentProvider.Intent intent) {}

    private final PaymentProvider provider;
    private final PaymentStore payments;
    private final PaidOrders orders;
    private final Idempotency idempotency;

    OnlinePaymentService(PaymentProvider provider, PaymentStore payments, PaidOrders orders, Idempotency idempotency) {
        this.provider = provider;
        this.payments = payments;
        this.orders = orders;
        this.idempotency = idempotency;
    }

    /** The provider is asked first; a request that is repeated finds the same payment there. */
    PaymentResponse pay(Caller caller, String orderNumber, @Nullable PayOnlineRequest request) {
        return idempotency.once(
                PaymentResponse.class, () -> announce(orders.find(caller, orderNumber), request), announced -> {
                    var order = orders.lock(caller, orderNumber);
                    requirePayable(order);
                    order.requirePayable(announced.amount());
                    return payments.response(payments.begin(
                            announced.paymentId(),
                            order,
                            PaymentMethod.CARD,
                            announced.amount(),
                            provider.name(),
                            announced.intent().reference(),
                            null));
                });
    }

    private Announced announce(PaidOrder order, @Nullable PayOnlineRequest request) {
        if (!provider.isOn()) {
            throw new OnlinePaymentProblems.OnlinePaymentsOff();
        }
        requirePayable(order);
        var amount = request == null || request.amount() == null
                ? order.outstanding()
                : Money.of("/amount", request.amount(), order.currency());
        if (amount.compareTo(order.outstanding()) > 0) {
            throw new PaymentProblems.MoreThanOwed(order.outstanding());
        }
        var id = idempotency.nextId("OPAY");
        boolean authoriseOnly = request != null && Boolean.TRUE.equals(request.authoriseOnly());
        return new Announced(id, amount, provider.announce(id, order.orderNumber(), amount, authoriseOnly));
    }

    private static void requirePayable(PaidOrder order) {
        order.requirePayable();
        if (order.outstanding().isZero()) {
            throw new PaymentProblems.NothingToPay();
        }
    }

    /** Asked of the provider each time: it is not kept here. */
    CheckoutResponse checkout(Caller caller, String orderNumber, String paymentId) {
        var payment = payments.find(orders.find(caller, orderNumber), paymentId);
        var reference = payment.externalReference();
        if (reference == null || !provider.name().equals(payment.provider())) {
            throw new OnlinePaymentProblems.PaymentNotOnline();
        }
        var intent = provider.find(reference);
        return new CheckoutResponse(paymentId, provider.name(), reference, intent.status(), intent.clientSecret());
    }
}
