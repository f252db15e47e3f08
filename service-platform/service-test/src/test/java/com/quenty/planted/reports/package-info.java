@NullMarked
@Owns("planted_reports")
@Reads({"planted_orders", "planted_archives"})
package com.quenty.planted.reports;

import com.quenty.platform.architecture.Owns;
import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
