package com.quenty.order.inventory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is done with stock outside of orders. */
@Service
public class InventoryService {

    /** Takes returned goods in, within the caller's transaction. The second time with the same reference does nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void restock(Restock restock) {
        throw new UnsupportedOperationException();
    }
}
