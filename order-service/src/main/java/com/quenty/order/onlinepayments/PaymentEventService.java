package com.quenty.order.onlinepayments;

import com.quenty.order.payments.PaidOrders;
import com.quenty.order.payments.Payment;
import com.quenty.order.payments.PaymentEntry;
import com.quenty.order.payments.PaymentEntryType;
import com.quenty.order.payments.PaymentProvider;
import com.quenty.order.payments.PaymentStatus;
import com.quenty.order.payments.PaymentStore;
import com.quenty.order.refunds.RefundService;
import com.quenty.platform.money.Money;
import com.quenty.platform.webhooks.WebhookSignature;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes in what the provider tells: each event once, in whatever order they come. An event that comes too late to matter is
 * noted and changes nothing.
 */
@Service
class PaymentEventService {

    private static final Set<PaymentStatus> BEFORE_MONEY =
            Set.of(PaymentStatus.PENDING, PaymentStatus.AUTHORISED, PaymentStatus.FAILED);

    private final WebhookSignature signature;
    private final PaymentProvider provider;
    private final PaymentEventRepository events;
    private final PaymentStore payments;
    private final PaidOrders orders;
    private final RefundService refunds;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    PaymentEventService(
            OnlinePaymentProperties properties,
            PaymentProvider provider,
            PaymentEventRepository events,
            PaymentStore payments,
            PaidOrders orders,
            RefundService refunds,
            TransactionOperations transaction,
            Clock clock) {
        this.signature = new WebhookSignature(properties.webhookSecrets(), properties.tolerance());
        this.provider = provider;
        this.events = events;
        this.payments = payments;
        this.orders = orders;
        this.refunds = refunds;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param body as it was sent: the signature is over its bytes */
    void take(@Nullable String id, @Nullable String timestamp, @Nullable String signatures, byte[] body) {
        signature.require(id, timestamp, signatures, body, clock.instant());
        var event = read(body);
        transaction.executeWithoutResult(status -> {
            if (events.insert(provider.name(), event, clock.instant())) {
                events.settle(provider.name(), event, take(event));
            }
        });
    }

    private PaymentEvent read(byte[] body) {
        try {
            return PaymentEvent.of(json.readTree(body));
        } catch (JacksonException noJson) {
            throw new OnlinePaymentProblems.PaymentEventDiffers("", "is no JSON");
        }
    }

    /** @return whether it has changed something */
    private boolean take(PaymentEvent event) {
        return switch (event.type()) {
            case "payment_intent.amount_capturable_updated" -> move(event, PaymentEntryType.AUTHORISED);
            case "payment_intent.succeeded" -> move(event, PaymentEntryType.CAPTURED);
            case "payment_intent.payment_failed" -> move(event, PaymentEntryType.FAILED);
            case "payment_intent.canceled" -> move(event, PaymentEntryType.VOIDED);
            case "charge.dispute.funds_withdrawn" -> move(event, PaymentEntryType.CHARGED_BACK);
            case "refund.updated", "refund.failed", "charge.refund.updated" -> refund(event);
            default -> false;
        };
    }

    private boolean move(PaymentEvent event, PaymentEntryType type) {
        var found = payments.findByReference(provider.name(), event.intent())
                .orElseThrow(OnlinePaymentProblems.PaymentEventUnknown::new);
        orders.lock(found.orderNumber());
        var payment = payments.find(found.paymentId()).orElseThrow();
        var amount = event.money(payment.currency());
        var entry = new PaymentEntry(type, amount, event.objectId(), null, event.failure(), event.createdAt());
        if (isLate(payment, type) || payments.isEntered(payment, entry)) {
            return false;
        }
        requireMoneyFor(payment, type, amount);
        if (type == PaymentEntryType.CAPTURED && amount.compareTo(payment.capturable()) > 0) {
            throw new OnlinePaymentProblems.PaymentEventDiffers(
                    "/data/object/amount_received", "is more than was asked for");
        }
        payments.write(payment, entry);
        return true;
    }

    /** A dispute that comes before the capture it is about has to be told again; more than came can't be taken. */
    private static void requireMoneyFor(Payment payment, PaymentEntryType type, Money amount) {
        if (type == PaymentEntryType.CHARGED_BACK) {
            if (payment.money(payment.capturedAmount()).isZero()) {
                throw new OnlinePaymentProblems.PaymentEventEarly();
            }
            if (amount.compareTo(payment.disputable()) > 0) {
                throw new OnlinePaymentProblems.PaymentEventDiffers("/data/object/amount", "is more than was captured");
            }
        }
    }

    /** An event from before the money came does not matter afterwards. */
    private static boolean isLate(Payment payment, PaymentEntryType type) {
        return switch (type) {
            case AUTHORISED -> payment.status() != PaymentStatus.PENDING && payment.status() != PaymentStatus.FAILED;
            case CAPTURED -> !BEFORE_MONEY.contains(payment.status());
            case FAILED, VOIDED -> !BEFORE_MONEY.contains(payment.status());
            case CHARGED_BACK -> false;
            case REFUNDED -> true;
        };
    }

    private boolean refund(PaymentEvent event) {
        if (event.refundId() == null || event.partNumber() < 1) {
            return false; // made at the provider by hand
        }
        return switch (event.status()) {
            case "succeeded" -> refunds.givenBack(event.refundId(), event.partNumber(), event.objectId());
            case "failed", "canceled" ->
                refunds.failed(
                        event.refundId(),
                        event.partNumber(),
                        event.failure() == null ? event.status() : event.failure());
            default -> false;
        };
    }
}
