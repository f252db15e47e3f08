/** Inspections of returned goods: graded by fixed criteria, and what becomes of the goods. */
@NullMarked
@Owns("inspection_reports")
@Reads("returns")
package com.quenty.reverselogistics.returns.inspections;

import com.quenty.platform.architecture.Owns;
import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
