package com.quenty.contracts.openwork;

import java.util.List;

/** @param openWork only kinds of which there is something; empty when nothing stands in the way */
public record OpenWorkView(List<OpenWork> openWork) {

    public OpenWorkView {
        openWork = List.copyOf(openWork);
    }

    /** @param kind plural noun of the resource for people: {@code orders}, {@code loans} */
    public record OpenWork(String kind, long count) {}
}
