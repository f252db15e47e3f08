/** How an application was decided on: score, rules, rate and exposure, with a trace that is kept. */
@NullMarked
package com.quenty.microcredit.decisions;

import org.jspecify.annotations.NullMarked;
