package com.quenty.microcredit.loanpayments;

import com.quenty.contracts.microcredit.LoanApi;
import com.quenty.contracts.microcredit.LoanRefund;
import com.quenty.contracts.microcredit.LoanRefundView;
import com.quenty.platform.security.CurrentCaller;
import com.quenty.platform.security.RequiresPermission;
import org.springframework.web.bind.annotation.RestController;

/** For siblings. */
@RestController
class InternalLoanController implements LoanApi {

    private final MerchandiseRefundService refunds;
    private final CurrentCaller caller;

    InternalLoanController(MerchandiseRefundService refunds, CurrentCaller caller) {
        this.refunds = refunds;
        this.caller = caller;
    }

    @Override
    @RequiresPermission("internal-loans:refund")
    public LoanRefundView refund(String loanId, String reference, LoanRefund refund) {
        return view(refunds.credit(
                caller.require().id(), loanId, reference, refund.amount(), refund.currency(), refund.refundedOn()));
    }

    private static LoanRefundView view(MerchandiseRefundService.Credited credited) {
        var account = credited.account();
        return new LoanRefundView(
                account.loanId(),
                credited.payment().paymentId(),
                credited.payment().paymentAmount(),
                account.terms().currency(),
                account.state().status().code(),
                account.state().overpaid());
    }
}
