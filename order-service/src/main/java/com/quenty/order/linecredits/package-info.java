/**
 * Credits by line: each cent for which nothing is owed any more belongs to a line of the order, and lapses with the goods that are taken
 * off it.
 */
@Owns({"line_credits", "credited_lines"})
@Reads("refund_parts")
@NullMarked
package com.quenty.order.linecredits;

import com.quenty.platform.architecture.Owns;
import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
