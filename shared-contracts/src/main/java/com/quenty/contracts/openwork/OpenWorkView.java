package com.quenty.contracts.openwork;

import java.util.List;

/** @param openWork only kinds with a count above zero; empty when there is no open work */
public record OpenWorkView(List<OpenWork> openWork) {

    public OpenWorkView {
        openWork = List.copyOf(openWork);
    }

    /** @param kind plural noun of the resource, shown to people: {@code orders}, {@code loans} */
    public record OpenWork(String kind, long count) {}
}
