package com.quenty.pickup.pickups.proofs;

import com.quenty.platform.pdf.HtmlPdf;
import com.quenty.platform.security.Caller;
import org.springframework.stereotype.Service;

/** Prints proofs. The document is made after the reading, so that no connection waits for it. */
@Service
class ProofPrintService {

    private final ProofQueries queries;
    private final HtmlPdf pdf;

    ProofPrintService(ProofQueries queries, HtmlPdf pdf) {
        this.queries = queries;
        this.pdf = pdf;
    }

    byte[] print(Caller caller, String pickupId) {
        var proof = queries.printable(caller, pickupId);
        return pdf.render(proof.html(), proof.createdAt());
    }
}
