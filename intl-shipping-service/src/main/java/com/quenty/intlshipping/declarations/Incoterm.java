package com.quenty.intlshipping.declarations;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;

/** The terms of delivery of Incoterms 2020. Those that were dropped before (DAT, DAF, DES, DEQ, DDU) are not known. */
public enum Incoterm implements Coded {
    EXW,
    FCA,
    CPT,
    CIP,
    DAP,
    DPU,
    DDP,
    FAS,
    FOB,
    CFR,
    CIF;

    /** Traders write them in capitals. */
    @JsonValue
    @EnumeratedValue
    private final String code = name();

    @Override
    public String code() {
        return code;
    }

    /** The price of the goods includes their carriage to the destination. */
    public boolean includesCarriage() {
        return switch (this) {
            case CPT, CIP, DAP, DPU, DDP, CFR, CIF -> true;
            case EXW, FCA, FAS, FOB -> false;
        };
    }

    /** The seller insures the goods for the buyer. */
    public boolean includesInsurance() {
        return this == CIP || this == CIF;
    }

    /** The seller pays duties and taxes of the import. */
    public boolean includesDuties() {
        return this == DDP;
    }
}
