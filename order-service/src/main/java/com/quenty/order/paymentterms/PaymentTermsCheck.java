package com.quenty.order.paymentterms;

import com.quenty.platform.dated.DatedTable;
import com.quenty.platform.dated.DatedTables;
import com.quenty.platform.money.Money;
import com.quenty.platform.time.BusinessZone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Holds an order to the terms of the day on which it was placed. A company without terms wants nothing before the delivery.
 */
@Component
public class PaymentTermsCheck {

    private static final int DUE_DAYS = 30;

    private final DatedTable<PaymentTermsResponse> versions;
    private final BusinessZone zone;

    PaymentTermsCheck(DatedTables tables, BusinessZone zone) {
        this.versions = PaymentTermsQueries.versions(tables);
        this.zone = zone;
    }

    /** Days after which an order that was placed on this day is overdue; 30 for a company without terms. */
    public int dueDays(String companyId, LocalDate placedOn) {
        return versions.on(placedOn, companyId)
                .map(PaymentTermsResponse::dueDays)
                .orElse(DUE_DAYS);
    }

    /** @throws PaymentTermsProblems.PaymentAwaited when less is paid than the company wants before an order is confirmed */
    public void requireBeforeConfirmation(String companyId, Instant placedAt, Money total, Money paid) {
        if (paid.compareTo(total) < 0) {
            versions.on(zone.dateOf(placedAt), companyId)
                    .ifPresent(
                            terms -> require(terms.shareBeforeConfirmation(), total, paid, "the order is confirmed"));
        }
    }

    /** @throws PaymentTermsProblems.PaymentAwaited when less is paid than the company wants before a parcel leaves */
    public void requireBeforeShipping(String companyId, Instant placedAt, Money total, Money paid) {
        if (paid.compareTo(total) < 0) {
            versions.on(zone.dateOf(placedAt), companyId)
                    .ifPresent(terms -> require(terms.shareBeforeShipping(), total, paid, "a parcel leaves"));
        }
    }

    /**
     * @param taken for the order in all, with what is to be recorded
     * @throws PaymentTermsProblems.CashBeyondLimit when it is more than the company takes
     */
    public void requireCash(String companyId, Instant placedAt, Money taken) {
        var limit = limit(companyId, zone.dateOf(placedAt), taken.currency(), PaymentLimit::cash);
        if (taken.compareTo(limit) > 0) {
            throw new PaymentTermsProblems.CashBeyondLimit(limit);
        }
    }

    /**
     * @param balance of the customer, with what is to be granted by hand
     * @throws PaymentTermsProblems.StoreCreditBeyondLimit when it is more than the company lets people grant
     */
    public void requireStoreCredit(String companyId, Money balance) {
        var limit = limit(companyId, zone.today(), balance.currency(), PaymentLimit::storeCredit);
        if (balance.compareTo(limit) > 0) {
            throw new PaymentTermsProblems.StoreCreditBeyondLimit(limit);
        }
    }

    private Money limit(String companyId, LocalDate day, String currency, Function<PaymentLimit, BigDecimal> which) {
        var amount = versions.on(day, companyId).stream()
                .flatMap(terms -> terms.limits().stream())
                .filter(limit -> limit.currency().equals(currency))
                .map(which)
                .findFirst()
                .orElse(PaymentLimit.LARGEST);
        return Money.of(amount.setScale(Money.decimals(currency), RoundingMode.DOWN), currency);
    }

    private static void require(BigDecimal share, Money total, Money paid, String step) {
        if (share.signum() == 0) {
            return; // also where a bank has taken more than came
        }
        var missing =
                Money.rounded(total.amount().multiply(share), total.currency()).minus(paid);
        if (!missing.isNegative() && !missing.isZero()) {
            throw new PaymentTermsProblems.PaymentAwaited(step, missing);
        }
    }
}
