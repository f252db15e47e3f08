package com.quenty.reverselogistics.returns;

import org.jspecify.annotations.Nullable;

/**
 * An item of a return has moved; published within the transaction that moved it.
 *
 * @param from null when it was asked for
 */
public record ReturnMoved(
        String returnId, String returnItemId, @Nullable ReturnStatus from, ReturnStatus to) {}
