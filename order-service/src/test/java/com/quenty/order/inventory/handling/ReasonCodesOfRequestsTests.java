package com.quenty.order.inventory.handling;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.order.stockmovements.ReasonCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The document of each operation names the reasons that it takes, and no others. */
class ReasonCodesOfRequestsTests {

    @Test
    void aReceiptNamesItsReasons() throws NoSuchMethodException {
        assertThat(documented(ReceiveStockRequest.class)).containsExactly(codes(ReasonCode::suitsReceipt));
    }

    @Test
    void anIssueNamesItsReasons() throws NoSuchMethodException {
        assertThat(documented(IssueStockRequest.class)).containsExactly(codes(ReasonCode::suitsIssue));
    }

    @Test
    void anAdjustmentNamesItsReasons() throws NoSuchMethodException {
        assertThat(documented(AdjustStockRequest.class)).containsExactly(codes(ReasonCode::suitsAdjustment));
    }

    private static String[] documented(Class<? extends Record> request) throws NoSuchMethodException {
        return request.getDeclaredMethod("reasonCode")
                .getAnnotation(Schema.class)
                .allowableValues();
    }

    private static String[] codes(Predicate<ReasonCode> suitable) {
        return Arrays.stream(ReasonCode.values())
                .filter(suitable)
                .map(ReasonCode::code)
                .toArray(String[]::new);
    }
}
