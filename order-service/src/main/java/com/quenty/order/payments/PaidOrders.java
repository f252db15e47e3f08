package com.quenty.order.payments;

import com.quenty.platform.security.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The orders that payments are for; implemented by the package of the orders. */
public interface PaidOrders {

    /** An order costs something else, or nothing of it is sold any more; published within the transaction that has changed it. */
    record WorthChanged(String orderNumber, @Nullable String reason) {}

    /** The order, if the caller may see it. */
    PaidOrder find(Caller caller, String orderNumber);

    /** For siblings, which may see all orders. */
    PaidOrder find(String orderNumber);

    /** As {@link #find(Caller, String)}; nothing else is paid or given back for it until the running transaction ends. */
    PaidOrder lock(Caller caller, String orderNumber);

    /** As {@link #find(String)}, locked. */
    PaidOrder lock(String orderNumber);

    /** Its lines in their order. */
    List<PaidLine> lines(PaidOrder order);

    /** All of it is paid: it must not lapse. Part of the running transaction, which has written the payment. */
    void paid(PaidOrder order);
}
