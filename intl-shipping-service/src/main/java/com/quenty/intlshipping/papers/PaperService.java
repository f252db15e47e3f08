package com.quenty.intlshipping.papers;

import com.quenty.intlshipping.countries.CountryNameQueries;
import com.quenty.intlshipping.manifests.ManifestQueries;
import com.quenty.intlshipping.papers.PaperProblems.PaperNotFound;
import com.quenty.platform.pdf.HtmlPdf;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.time.BusinessZone;
import org.springframework.stereotype.Service;

/** Makes papers of manifests. Each is made when it is asked for, after the reading, so that no connection waits for it. */
@Service
class PaperService {

    private final ManifestQueries manifests;
    private final CountryNameQueries countries;
    private final PaperProperties properties;
    private final BusinessZone zone;
    private final HtmlPdf pdf;

    PaperService(
            ManifestQueries manifests,
            CountryNameQueries countries,
            PaperProperties properties,
            BusinessZone zone,
            HtmlPdf pdf) {
        this.manifests = manifests;
        this.countries = countries;
        this.properties = properties;
        this.zone = zone;
        this.pdf = pdf;
    }

    PapersResponse list(Caller caller, String manifestId) {
        var content = content(caller, manifestId);
        return new PapersResponse(
                manifestId,
                content.state(),
                PaperPolicy.needed(content.facts()).entrySet().stream()
                        .map(paper -> PaperSummary.of(manifestId, paper.getKey(), paper.getValue()))
                        .toList());
    }

    PaperContent get(Caller caller, String manifestId, PaperKind kind) {
        var content = content(caller, manifestId);
        if (!PaperPolicy.needed(content.facts()).containsKey(kind)) {
            throw new PaperNotFound(kind);
        }
        return content.paper(kind);
    }

    byte[] print(Caller caller, String manifestId, PaperKind kind) {
        var paper = get(caller, manifestId, kind);
        return pdf.render(PaperHtml.of(paper), paper.createdAt());
    }

    private ManifestContent content(Caller caller, String manifestId) {
        var manifest = manifests.require(RowScope.of(caller), manifestId);
        return new ManifestContent(manifest, properties, zone, countries::nameOf, pdf::missingGlyphs);
    }
}
