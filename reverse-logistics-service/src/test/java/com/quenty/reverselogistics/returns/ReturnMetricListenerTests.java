package com.quenty.reverselogistics.returns;

import static com.quenty.reverselogistics.returns.Returns.amount;
import static com.quenty.reverselogistics.returns.Returns.approved;
import static com.quenty.reverselogistics.returns.Returns.requested;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.quenty.clients.analytics.BusinessMetricSender;
import com.quenty.clients.analytics.BusinessMetricSender.Reading;
import com.quenty.platform.security.RowScope;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReturnMetricListenerTests {

    private final ReturnStore returns = mock(ReturnStore.class);
    private final BusinessMetricSender metrics = mock(BusinessMetricSender.class);
    private final ReturnMetricListener listener = new ReturnMetricListener(returns, metrics);

    @Test
    void whatIsAskedForIsCountedWithItsReason() {
        when(returns.find(RowScope.ALL, "RET-1")).thenReturn(requested(ReturnType.RETURN, 2));

        listener.on(new ReturnMoved("RET-1", "RI-1", null, ReturnStatus.REQUESTED));

        verify(metrics).record(reading("returns.requested", "1", null));
    }

    @Test
    void whatArrivesIsCounted() {
        when(returns.find(RowScope.ALL, "RET-1")).thenReturn(approved(ReturnType.RETURN, 2));

        listener.on(new ReturnMoved("RET-1", "RI-1", ReturnStatus.IN_TRANSIT, ReturnStatus.RECEIVED));

        verify(metrics).record(reading("returns.received", "1", null));
    }

    @Test
    void moneyThatGoesBackIsRecordedInItsCurrency() {
        var kept = approved(ReturnType.KEEP_ITEM, 1);
        kept.process(kept.item("RI-1"), amount("12.50"), "USER-2");
        when(returns.find(RowScope.ALL, "RET-1")).thenReturn(kept);

        listener.on(new ReturnMoved("RET-1", "RI-1", ReturnStatus.PROCESSED, ReturnStatus.REFUNDED));

        verify(metrics).record(reading("returns.refunded", "12.50", "USD"));
    }

    @ParameterizedTest
    @EnumSource(
            value = ReturnStatus.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"REQUESTED", "RECEIVED", "REFUNDED"})
    void otherMovesAreNotCounted(ReturnStatus to) {
        listener.on(new ReturnMoved("RET-1", "RI-1", ReturnStatus.REQUESTED, to));

        verifyNoInteractions(metrics);
    }

    private static Reading reading(String name, String value, @Nullable String unit) {
        return new Reading(
                name,
                new BigDecimal(value),
                unit,
                "return",
                "RET-1",
                Map.of("company_id", "COMP-1", "reason", "defective"));
    }
}
