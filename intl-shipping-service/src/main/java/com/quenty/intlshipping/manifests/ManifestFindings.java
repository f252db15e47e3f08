package com.quenty.intlshipping.manifests;

import com.quenty.intlshipping.validations.Finding;
import java.util.List;

/**
 * Says what is wrong with a manifest. Every bean of this type is asked when one is validated, outside of any transaction; a
 * finding that blocks keeps it a draft.
 */
public interface ManifestFindings {

    List<Finding> findings(ManifestView manifest);
}
