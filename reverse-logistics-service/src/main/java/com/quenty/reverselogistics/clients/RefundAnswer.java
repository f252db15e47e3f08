package com.quenty.reverselogistics.clients;

/** The answer of order-service to a refund that is asked of it. */
public sealed interface RefundAnswer {

    record Made(MadeRefund refund) implements RefundAnswer {}

    /** Not possible, also not later. @param code of order-service's problem */
    record Refused(String code, String detail) implements RefundAnswer {}
}
