package com.quenty.intlshipping.manifests;

import com.quenty.intlshipping.manifests.ManifestProblems.ManifestBlocked;
import com.quenty.intlshipping.validations.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks all checks there are about a manifest, as rules, embargoes and lists stand now. Outside a transaction: a list may be slow. */
@Component
public class ManifestCheck {

    private final List<ManifestFindings> checks;

    ManifestCheck(List<ManifestFindings> checks) {
        this.checks = List.copyOf(checks);
    }

    /** Two checks may find the same. */
    public List<Finding> findings(ManifestView manifest) {
        var found = new LinkedHashMap<String, Finding>();
        for (var check : checks) {
            check.findings(manifest)
                    .forEach(finding -> found.putIfAbsent(finding.code() + ' ' + finding.pointer(), finding));
        }
        return List.copyOf(found.values());
    }

    /**
     * Once more at each step until the goods have left: an embargo may have come since.
     *
     * @throws ManifestBlocked for every finding that blocks
     */
    public void requireUnblocked(ManifestView manifest) {
        var blocking = findings(manifest).stream().filter(Finding::blocks).toList();
        if (!blocking.isEmpty()) {
            throw new ManifestBlocked(blocking);
        }
    }
}
