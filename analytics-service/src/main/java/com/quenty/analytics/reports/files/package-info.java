/** Forms of a report's file, written row by row: JSON, CSV, XLSX and PDF with charts. Pure but for the stream they write to. */
@NullMarked
package com.quenty.analytics.reports.files;

import org.jspecify.annotations.NullMarked;
