/** Whether somebody of ours has looked at a company's papers, and what came of it. */
@NullMarked
package com.quenty.customer.verification;

import org.jspecify.annotations.NullMarked;
