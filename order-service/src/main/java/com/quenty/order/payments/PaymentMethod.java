package com.quenty.order.payments;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** By what an order is paid. */
public enum PaymentMethod implements Coded {
    CASH,
    BANK_TRANSFER,
    CARD,
    /** Paid to the driver. */
    CASH_ON_DELIVERY,
    /** Owed by the company to the customer. */
    STORE_CREDIT,
    /** A loan of microcredit-service. */
    MICROCREDIT;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    /** People may record it; the others are recorded by what moves the money. */
    boolean isRecordedByHand() {
        return switch (this) {
            case CASH, BANK_TRANSFER, CARD, CASH_ON_DELIVERY -> true;
            case STORE_CREDIT, MICROCREDIT -> false;
        };
    }

    /** Somebody outside has a number for it. */
    boolean hasReference() {
        return switch (this) {
            case BANK_TRANSFER, CARD, MICROCREDIT -> true;
            case CASH, CASH_ON_DELIVERY, STORE_CREDIT -> false;
        };
    }

    boolean canBeAuthorised() {
        return this == CARD;
    }

    /** Notes and coins, at the till or at the door. */
    boolean isCash() {
        return this == CASH || this == CASH_ON_DELIVERY;
    }

    /** Recorded as a promise, and captured when the money is there. */
    boolean isPromised() {
        return this == CASH_ON_DELIVERY;
    }

    /** Its scheme lets the payer dispute a payment, and then takes the money back. */
    boolean canBeChargedBack() {
        return switch (this) {
            case CARD -> true;
            case CASH, BANK_TRANSFER, CASH_ON_DELIVERY, STORE_CREDIT, MICROCREDIT -> false;
        };
    }

    /** A refund leaves the till or the ledger at once; of the others somebody has to send it. */
    public boolean isRefundedAtOnce() {
        return switch (this) {
            case CASH, CASH_ON_DELIVERY, STORE_CREDIT -> true;
            case BANK_TRANSFER, CARD, MICROCREDIT -> false;
        };
    }
}
