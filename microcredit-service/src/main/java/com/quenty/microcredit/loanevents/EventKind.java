package com.quenty.microcredit.loanevents;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.microcredit.ledger.LoanEvent;
import com.quenty.platform.codes.Coded;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The name of an event in the database and on the wire. */
public enum EventKind implements Coded {
    DISBURSED(LoanEvent.Disbursed.class),
    PAYMENT(LoanEvent.Payment.class),
    REVERSED(LoanEvent.Reversed.class),
    CHARGE_ADDED(LoanEvent.ChargeAdded.class),
    CHARGE_WAIVED(LoanEvent.ChargeWaived.class),
    RESCHEDULED(LoanEvent.Rescheduled.class),
    WRITTEN_OFF(LoanEvent.WrittenOff.class),
    RECOVERED(LoanEvent.Recovered.class),
    CREDIT_REFUNDED(LoanEvent.CreditRefunded.class);

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    private final Class<? extends LoanEvent> type;

    EventKind(Class<? extends LoanEvent> type) {
        this.type = type;
    }

    @Override
    public String code() {
        return code;
    }

    Class<? extends LoanEvent> type() {
        return type;
    }

    /** Whether money changed hands. */
    public boolean movesMoney() {
        return this == PAYMENT || this == RECOVERED || this == CREDIT_REFUNDED;
    }

    public static EventKind of(LoanEvent event) {
        return Arrays.stream(values())
                .filter(kind -> kind.type.isInstance(event))
                .findFirst()
                .orElseThrow();
    }

    public static EventKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no kind of event is called " + code));
    }

    static @Nullable BigDecimal amountOf(LoanEvent event) {
        return switch (event) {
            case LoanEvent.Disbursed it -> it.amount();
            case LoanEvent.Payment it -> it.amount();
            case LoanEvent.Recovered it -> it.amount();
            case LoanEvent.CreditRefunded it -> it.amount();
            default -> null;
        };
    }
}
