package com.quenty.order.refunds;

import com.quenty.contracts.order.OrderMoneyApi;
import com.quenty.contracts.order.OrderMoneyView;
import com.quenty.contracts.order.ReturnRefund;
import com.quenty.contracts.order.ReturnRefundView;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.RequiresPermission;
import org.springframework.web.bind.annotation.RestController;

/** For siblings. */
@RestController
class InternalRefundController implements OrderMoneyApi {

    private final RefundService service;
    private final OrderMoneyQueries money;

    InternalRefundController(RefundService service, OrderMoneyQueries money) {
        this.service = service;
        this.money = money;
    }

    @Override
    @RequiresPermission("internal-orders:read")
    public OrderMoneyView money(String orderNumber) {
        var order = money.of(orderNumber);
        return new OrderMoneyView(
                order.orderNumber(),
                order.currency(),
                order.totalAmount(),
                order.status().code(),
                order.capturedAmount(),
                order.refundedAmount(),
                order.refundableAmount(),
                order.owedAmount(),
                order.outstandingAmount(),
                order.overpaidAmount(),
                order.byMethod().stream()
                        .map(each -> new OrderMoneyView.ByMethod(
                                each.method().code(), each.capturedAmount(), each.refundedAmount()))
                        .toList(),
                order.lines().stream()
                        .map(line -> new OrderMoneyView.Line(
                                line.lineNumber(),
                                line.paidPrice(),
                                line.discountAmount(),
                                line.taxAmount(),
                                line.shippingAmount(),
                                line.refundedAmount(),
                                line.refundableAmount()))
                        .toList());
    }

    @Override
    @RequiresPermission("internal-refunds:create")
    public ReturnRefundView refund(String orderNumber, String returnItemId, ReturnRefund refund) {
        if (refund.amount().signum() <= 0) {
            throw ValidationFailed.of("/amount", "must be greater than 0");
        }
        var made = service.refund(
                orderNumber,
                new RefundService.ReturnedValue(
                        returnItemId,
                        refund.lineNumber(),
                        refund.amount(),
                        refund.currency(),
                        refund.toStoreCredit(),
                        refund.reason()));
        return new ReturnRefundView(
                made.refundId(),
                made.status().code(),
                made.amount(),
                made.currency(),
                made.parts().stream()
                        .map(part -> new ReturnRefundView.Part(
                                part.method().code(),
                                part.destination().code(),
                                part.status().code(),
                                part.amount()))
                        .toList());
    }
}
