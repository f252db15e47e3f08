package com.quenty.order.storecredits;

import com.quenty.order.storecredits.StoreCreditRepository.Account;
import com.quenty.platform.money.Money;
import com.quenty.platform.time.BusinessZone;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives and spends store credit, in the running transaction. The row of a store credit is locked meanwhile. */
@Component
public class StoreCreditStore {

    private final StoreCreditRepository credits;
    private final StoreCreditProperties properties;
    private final BusinessZone zone;

    StoreCreditStore(StoreCreditRepository credits, StoreCreditProperties properties, BusinessZone zone) {
        this.credits = credits;
        this.properties = properties;
        this.zone = zone;
    }

    /** Instead of the money that an order's payment can't be given back as. @param refundId that it is a part of */
    public void refund(String companyId, String customerId, Money amount, String refundId, String reason) {
        var account = credits.open(companyId, customerId, amount.currency());
        give(account, StoreCreditEntryType.REFUNDED, amount, null, refundId, reason);
    }

    /**
     * Pays with it, those lots first that lapse first.
     *
     * @throws StoreCreditProblems.Exceeded when there is less
     */
    public void spend(String companyId, String customerId, Money amount, String paymentId) {
        var account = credits.lock(companyId, customerId, amount.currency())
                .orElseThrow(() -> new StoreCreditProblems.Exceeded(Money.zero(amount.currency())));
        take(account, StoreCreditEntryType.SPENT, amount, paymentId, null);
    }

    /** The amount that the customer can spend today. */
    public Money available(String companyId, String customerId, String currency) {
        return credits.lock(companyId, customerId, currency)
                .map(this::available)
                .orElseGet(() -> Money.zero(currency));
    }

    Money available(Account account) {
        return credits.spendable(account, zone.today()).stream()
                .map(lot -> Money.of(lot.remaining(), account.currency()))
                .reduce(Money.zero(account.currency()), Money::plus);
    }

    void give(
            Account account,
            StoreCreditEntryType type,
            Money amount,
            @Nullable LocalDate validUntil,
            @Nullable String reference,
            String reason) {
        var until = validUntil == null ? zone.today().plusDays(properties.validDays()) : validUntil;
        credits.append(account, credits.newLot(account, until), type, amount, reference, reason);
    }

    void take(
            Account account,
            StoreCreditEntryType type,
            Money amount,
            @Nullable String reference,
            @Nullable String reason) {
        var available = available(account);
        if (available.compareTo(amount) < 0) {
            throw new StoreCreditProblems.Exceeded(available);
        }
        var left = amount.amount();
        for (var lot : credits.spendable(account, zone.today())) {
            var part = left.min(lot.remaining());
            if (part.signum() > 0) {
                credits.append(account, lot.id(), type, Money.of(part.negate(), account.currency()), reference, reason);
                left = left.subtract(part);
            }
        }
        if (left.compareTo(BigDecimal.ZERO) != 0) {
            throw new IllegalStateException("%s of %s were not found".formatted(left, amount));
        }
    }
}
