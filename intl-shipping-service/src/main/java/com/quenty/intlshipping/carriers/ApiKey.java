package com.quenty.intlshipping.carriers;

/** A key in the clear, on its way to the carrier. Shows itself to nobody who prints it. */
public record ApiKey(String value) {

    @Override
    public String toString() {
        return "ApiKey[hidden]";
    }
}
